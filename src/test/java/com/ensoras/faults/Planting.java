package com.ensoras.faults;

import java.util.Arrays;
import java.util.List;

/**
 * Plants each fault in a copy of the sources, runs its tests there, and expects one to fail. Words
 * choose the faults that have one of them in their name. Ends with 1 unless all were found.
 */
final class Planting {

  private Planting() {}

  public static void main(String[] words) throws Exception {
    var faults = Fault.all().stream().filter(fault -> isChosen(fault, words)).toList();
    var copy = Copy.fresh();
    passWithoutFaults(copy, faults);
    var found = 0;
    for (var fault : faults) {
      var begun = System.nanoTime();
      var said = copy.with(fault).about(fault);
      print(said, fault.what(), begun);
      found += said.equals("found") ? 1 : 0;
    }
    System.out.printf("Planted faults: %d, found: %d%n", faults.size(), found);
    System.exit(found == faults.size() && found > 0 ? 0 : 1);
  }

  /** A test that fails anyway finds nothing. */
  private static void passWithoutFaults(Copy copy, List<Fault> faults) throws Exception {
    var begun = System.nanoTime();
    var tests = faults.stream().flatMap(fault -> fault.tests().stream()).distinct().toList();
    var outcome = copy.run(tests);
    if (!outcome.allPassed()) {
      System.out.println("The tests do not pass without a fault: " + outcome);
      System.exit(1);
    }
    print("passed", outcome.tests() + " tests, nothing planted", begun);
  }

  private static boolean isChosen(Fault fault, String[] words) {
    return words.length == 0 || Arrays.stream(words).anyMatch(fault.what()::contains);
  }

  private static void print(String said, String what, long begun) {
    System.out.printf("%-8s %3d s  %s%n", said, (System.nanoTime() - begun) / 1_000_000_000, what);
  }
}
