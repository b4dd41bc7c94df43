package com.ensoras.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.model.FaultyDriver.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The harness must see: it finds every planted mistake, shrinks it, and finds none where none is.
 */
@Tag("model")
class ModelHarnessTest {

  private static final int MOST_SEQUENCES = 400;
  private static final String REFUSALS =
      "not-signed-in missing-permission owner-is-fixed not-on-yourself exceeds-own-authority"
          + " missing invalid name-taken role-in-use already-member already-invited not-pending"
          + " stale dead-link another-account unconfirmed sign-in-first wrong-password";

  @Test
  void theModelAgreesWithItselfAndItsInvariantsHold() {
    var harness = new Harness(ModelDriver::new);
    for (var seed = 0L; seed < 600; seed++) {
      assertThat(harness.run(seed, 50).map(Harness.Failure::story)).isEmpty();
    }
    System.out.println("What the sequences try, and what it comes to:\n" + harness.tally);
    assertThat(harness.tally.of("ok"))
        .isBetween(harness.tally.all() / 3, harness.tally.all() * 4 / 5);
    for (var kind : Step.class.getPermittedSubclasses()) {
      assertThat(harness.tally.of(kind.getSimpleName(), "ok"))
          .as(kind.getSimpleName())
          .isPositive();
    }
    for (var code : REFUSALS.split(" ")) {
      assertThat(harness.tally.of(code)).as(code).isGreaterThan(5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPlantedMistakeIsFoundAndShrunk(Fault fault) {
    var harness = new Harness(() -> new FaultyDriver(fault));
    var found = Optional.<Harness.Failure>empty();
    for (var seed = 0L; found.isEmpty() && seed < MOST_SEQUENCES; seed++) {
      found = harness.run(seed, 40);
    }
    assertThat(found).as("found at all").isPresent();
    System.out.println(
        fault + ": seed " + found.get().seed() + ", " + found.get().steps().size() + " steps");
    assertThat(found.get().steps().size()).as("shrunk").isLessThanOrEqualTo(15);
  }

  @Test
  void theModelImportsNothingOfTheProduct() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java/com/ensoras/model"))) {
      var own =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("Product"))
              .toList();
      assertThat(own).hasSizeGreaterThan(10);
      for (var file : own) {
        assertThat(Files.readString(file).lines())
            .as(file.toString())
            .noneMatch(
                line ->
                    line.matches("import (static )?com\\.ensoras\\.(?!model\\.).*")
                        || line.matches("import .*(jdbc|sql|spring).*"));
      }
    }
  }
}
