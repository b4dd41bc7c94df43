package com.ensoras.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Runs sequences against a product, and makes a failing one as short as it gets. */
final class Harness {

  private static final int MOST_SHRINKING_RUNS = 300;

  /** What went wrong, after which step. */
  record Failure(long seed, List<Step> steps, String reason) {
    String story() {
      return "seed "
          + seed
          + ", "
          + steps.size()
          + " steps\n"
          + IntStream.range(0, steps.size())
              .mapToObj(i -> "  " + (i + 1) + ". " + Words.of(steps.get(i)))
              .collect(Collectors.joining("\n"))
          + "\n  => "
          + reason;
    }
  }

  private final Supplier<Driver> products;
  final Tally tally = new Tally();

  Harness(Supplier<Driver> products) {
    this.products = products;
  }

  /** Empty when model and product agreed after every step and every invariant held. */
  Optional<Failure> run(long seed, int steps) {
    var sequence = new Sequences(seed).steps(steps);
    return run(seed, sequence, tally).map(failure -> shrink(failure));
  }

  Optional<Failure> run(long seed, List<Step> steps, Tally counts) {
    var model = new AccessModel();
    var product = products.get();
    var seen = new TreeMap<String, Driver.Seen>();
    for (var i = 0; i < steps.size(); i++) {
      var reason = tryStep(model, product, steps.get(i), seen, counts);
      if (!reason.isEmpty()) {
        return Optional.of(new Failure(seed, List.copyOf(steps.subList(0, i + 1)), reason));
      }
    }
    return Optional.empty();
  }

  /** Compares every project with what was seen of it before, and keeps what is seen now. */
  private String tryStep(
      AccessModel model, Driver product, Step step, Map<String, Driver.Seen> seen, Tally counts) {
    var verdict = model.perform(step);
    var outcome = product.perform(step);
    counts.count(step, outcome);
    if (!verdict.allows(outcome)) {
      return "the product says " + outcome + ", the specification " + verdict;
    }
    var current = product.see(model.house.projects.keySet());
    for (var handle : model.house.projects.keySet()) {
      var now = current.get(handle);
      if (now == null) {
        return handle + " is not there";
      }
      var before = seen.put(handle, now);
      var written = now.entries() - (before == null ? 0 : before.entries());
      var reason = compare(model, handle, step, now.state(), written, verdict);
      if (reason.isEmpty() && before != null && outcome.ok()) {
        reason = String.join("; ", Invariants.between(before.state(), step, now.state()));
      }
      if (!reason.isEmpty()) {
        return handle + ": " + reason;
      }
    }
    return "";
  }

  private static String compare(
      AccessModel model, String handle, Step step, Visible after, long written, Verdict verdict) {
    var difference = model.house.visible(handle).differenceTo(after);
    if (!difference.isEmpty()) {
      return difference;
    }
    var broken = Invariants.of(after);
    if (!broken.isEmpty()) {
      return String.join("; ", broken);
    }
    var right = handle.equals(step.in()) ? verdict.allowsEntries(written) : written == 0;
    return right ? "" : written + " audit entries were written";
  }

  /** Leaves out ever smaller pieces while something still fails. */
  Failure shrink(Failure failure) {
    var best = failure;
    var runs = 0;
    for (var size = best.steps().size() / 2; size >= 1; size = size / 2) {
      var again = true;
      while (again && runs < MOST_SHRINKING_RUNS) {
        again = false;
        for (var from = 0; from < best.steps().size() && runs < MOST_SHRINKING_RUNS; ) {
          var fewer = without(best.steps(), from, size);
          runs++;
          var still = run(best.seed(), fewer, new Tally());
          if (still.isPresent()) {
            best = still.get();
            again = true;
          } else {
            from += size;
          }
        }
        again &= size == 1;
      }
    }
    return best;
  }

  private static List<Step> without(List<Step> steps, int from, int size) {
    var rest = new ArrayList<>(steps.subList(0, from));
    rest.addAll(steps.subList(Math.min(steps.size(), from + size), steps.size()));
    return rest;
  }
}
