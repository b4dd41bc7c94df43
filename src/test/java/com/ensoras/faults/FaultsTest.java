package com.ensoras.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The faults can still be planted; {@code ./ensoras mutate} plants them. */
@Tag("rules")
class FaultsTest {

  @Test
  void everyFaultHasItsPlaceAndItsTests() throws Exception {
    var faults = Fault.all();
    assertThat(faults).hasSize(32);
    for (var fault : faults) {
      var text = Files.readString(fault.file());
      assertThat(fault.planted(text)).as(fault.what()).isNotEqualTo(text);
      for (var test : fault.tests()) {
        assertThat(methods(test.split("#")[0])).as(fault.what()).contains(test.split("#")[1]);
      }
    }
  }

  @Test
  void onlyAnAssertionThatFailsFindsAFaultThatLetsTheProductStart() throws IOException {
    var fault = Fault.all().getFirst();
    assertThat(new Outcome(1, List.of(), "").about(fault)).isEqualTo("MISSED");
    assertThat(failed(true, "expected 403").about(fault)).isEqualTo("found");
    assertThat(failed(false, "no database").about(fault)).isEqualTo("unclear: no database");
    assertThat(Outcome.unclear("it does not compile").about(fault)).startsWith("unclear");
    assertThat(new Outcome(0, List.of(), "").about(fault)).isEqualTo("unclear: no test ran");
  }

  private static Outcome failed(boolean asserted, String said) {
    return new Outcome(1, List.of(new Outcome.Failure("a test", asserted, said)), "");
  }

  private static List<String> methods(String type) throws ClassNotFoundException {
    return List.of(Class.forName(type).getDeclaredMethods()).stream()
        .map(java.lang.reflect.Method::getName)
        .toList();
  }
}
