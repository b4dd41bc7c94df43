package com.ensoras.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The faults can still be planted; {@code ./ensoras mutate} plants them. */
@Tag("rules")
class FaultsTest {

  @Test
  void everyFaultHasItsPlace() throws IOException {
    var faults = Fault.read(Path.of("src/test/faults/faults.txt"));
    assertThat(faults).hasSize(20);
    for (var fault : faults) {
      assertThat(fault.planted(Files.readString(Path.of(fault.file())))).isNotEmpty();
    }
  }
}
