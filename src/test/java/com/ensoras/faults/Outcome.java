package com.ensoras.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of tests came to.
 *
 * @param problem why it says nothing, empty when the tests ran to their end
 */
record Outcome(int tests, List<Failure> failures, String problem) {

  /**
   * @param asserted a test found something else than it expects; else it could not even look
   * @param said the exceptions, from the outermost to the cause
   */
  record Failure(String test, boolean asserted, String said) {

    Failure {
      said = said.replaceAll("\\s+", " ");
    }
  }

  static Outcome unclear(String problem) {
    return new Outcome(0, List.of(), problem);
  }

  /** What {@link #write} wrote. */
  static Outcome read(Path file) throws IOException {
    var lines = Files.readAllLines(file);
    var failures = new ArrayList<Failure>();
    for (var line : lines.subList(1, lines.size())) {
      var parts = line.split("\t", 3);
      failures.add(new Failure(parts[0], Boolean.parseBoolean(parts[1]), parts[2]));
    }
    return new Outcome(Integer.parseInt(lines.getFirst()), failures, "");
  }

  void write(Path file) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(String.valueOf(tests));
    failures.forEach(each -> lines.add(each.test() + "\t" + each.asserted() + "\t" + each.said()));
    Files.write(file, lines);
  }

  boolean allPassed() {
    return problem.isEmpty() && tests > 0 && failures.isEmpty();
  }

  /** As one word and, unless a test has found the fault, the reason. */
  String about(Fault fault) {
    if (!problem.isEmpty() || tests == 0) {
      return "unclear: " + (problem.isEmpty() ? "no test ran" : problem);
    }
    if (failures.isEmpty()) {
      return "MISSED";
    }
    return failures.stream().anyMatch(each -> finds(each, fault))
        ? "found"
        : "unclear: " + failures.getFirst().said();
  }

  private static boolean finds(Failure failure, Fault fault) {
    return fault.says().isEmpty() ? failure.asserted() : failure.said().contains(fault.says());
  }
}
