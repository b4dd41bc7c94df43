package com.ensoras.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plants each fault in a copy of the sources, runs its tests there, and expects them to fail. */
final class Planting {

  private static final Path COPY = Path.of("target/faults");

  private Planting() {}

  public static void main(String[] only) throws Exception {
    var missed = new ArrayList<String>();
    copy();
    var faults = Fault.read(Path.of("src/test/faults/faults.txt"));
    for (var fault : faults) {
      if (only.length > 0 && !List.of(only).stream().anyMatch(fault.what()::contains)) {
        continue;
      }
      var result = plant(fault);
      System.out.printf("%-8s %s%n", result, fault.what());
      if (!result.equals("found")) {
        missed.add(fault.what());
      }
    }
    System.out.printf("Planted faults: %d, missed: %d%n", faults.size(), missed.size());
    System.exit(missed.isEmpty() ? 0 : 1);
  }

  private static String plant(Fault fault) throws IOException, InterruptedException {
    var file = COPY.resolve(fault.file());
    var text = Files.readString(file);
    Files.writeString(file, fault.planted(text));
    try {
      var log = COPY.resolve("fault.log");
      var run =
          new ProcessBuilder(
                  "mvn",
                  "-B",
                  "-q",
                  "test",
                  "-Dtest=" + fault.tests(),
                  "-Dsurefire.failIfNoSpecifiedTests=true")
              .directory(COPY.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      var code = run.waitFor();
      var said = Files.readString(log);
      if (said.contains("COMPILATION ERROR") || said.contains("No tests")) {
        return "unclear";
      }
      return code == 0 ? "MISSED" : "found";
    } finally {
      Files.writeString(file, text);
    }
  }

  /** With what is compiled already, so that each fault costs one small build. */
  private static void copy() throws IOException, InterruptedException {
    Files.createDirectories(COPY);
    var command =
        "cp -a pom.xml .mvn src docs README.md "
            + COPY
            + "/ && mkdir -p "
            + COPY
            + "/target && cp -a target/classes target/test-classes target/maven-status target/generated-sources "
            + COPY
            + "/target/";
    if (new ProcessBuilder("bash", "-c", command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("The sources could not be copied.");
    }
  }
}
