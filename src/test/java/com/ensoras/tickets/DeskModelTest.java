package com.ensoras.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.bench.Sizes;
import com.ensoras.model.desk.DeskModel;
import com.ensoras.model.desk.DeskSequences;
import com.ensoras.model.desk.DeskStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The desk on PostgreSQL against the model: the same answer and the same tickets after every step
 * of random days, and everybody finds behind every door just what the model says they see. A
 * failure prints its seed and the shortest sequence; {@code -Densoras.model.seed=…} plays one
 * again.
 */
@Tag("model")
@EnsorasTest
class DeskModelTest {

  private static final long FIXED = 2_000_000;
  private static final int MOST_SHRINKING_RUNS = 60;

  /** Refusals that must be seen, else the sequences prove little. */
  private static final String REFUSALS =
      "missing-permission not-found invalid out-of-view not-in-its-team draft-waits draft-changed"
          + " own-draft ticket-closed cannot-merge";

  @Autowired ApplicationContext product;
  private final Map<String, Integer> tally = new TreeMap<>();

  /** Half of the seeds are the same each time, the other half are new. */
  @Test
  void theDeskDoesWhatTheSpecificationSays() {
    play(Integer.getInteger("ensoras.model.sequences", 12), 50);
    for (var code : REFUSALS.split(" ")) {
      assertThat(tally).containsKey(code);
    }
    var all = tally.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(tally.get("ok")).isBetween(all / 3, all * 9 / 10);
  }

  @Test
  @Tag("bench")
  void andSoForALongTime() {
    play(Sizes.of(400, 5), 80);
  }

  @Test
  void theModelImportsNothingOfTheProduct() throws IOException {
    try (var files = Files.list(Path.of("src/test/java/com/ensoras/model/desk"))) {
      var own = files.toList();
      assertThat(own).hasSizeGreaterThan(3);
      for (var file : own) {
        assertThat(Files.readString(file).lines())
            .as(file.toString())
            .noneMatch(
                line -> line.matches("import (static )?com\\.ensoras\\.(?!model\\.desk\\.).*"));
      }
    }
  }

  private void play(int sequences, int steps) {
    var one = Long.getLong("ensoras.model.seed");
    var fresh = ThreadLocalRandom.current().nextLong(1L << 40);
    for (var n = 0; n < (one == null ? sequences : 1); n++) {
      var seed = one != null ? one : n % 2 == 0 ? FIXED + n : fresh + n;
      var sequence = new DeskSequences(seed).steps(steps);
      var failure = run(seed, sequence, tally);
      assertThat(failure.isEmpty() ? "" : shortest(seed, sequence, failure)).isEmpty();
    }
    System.out.println("Desk model: " + tally);
  }

  /** Empty when model and product agreed all along, else what they did not agree about. */
  private String run(long seed, List<DeskStep> steps, Map<String, Integer> counts) {
    var model = new DeskModel();
    var choice = new Random(seed);
    try (var driver = new DeskDriver(product)) {
      var doors = new DeskDoors(driver);
      for (var n = 0; n < steps.size(); n++) {
        var difference = tryStep(model, driver, steps.get(n), counts);
        if (difference.isEmpty() && n >= DeskSequences.FOUNDING - 1) {
          difference = look(model, doors, choice, n == steps.size() - 1);
        }
        if (!difference.isEmpty()) {
          return "after step " + (n + 1) + " (" + steps.get(n) + "): " + difference;
        }
      }
      return "";
    }
  }

  private static String tryStep(
      DeskModel model, DeskDriver driver, DeskStep step, Map<String, Integer> counts) {
    var expected = model.perform(step);
    var seen = driver.perform(step);
    counts.merge(seen, 1, Integer::sum);
    if (!seen.equals(expected)) {
      return "the product says " + seen + ", the specification " + expected;
    }
    var words = driver.inWords();
    return words.equals(model.state.inWords())
        ? ""
        : "the product has\n" + words + "\nthe specification\n" + model.state.inWords();
  }

  /** Every door of one of them, with some tickets to open; at the end everybody and everything. */
  private static String look(DeskModel model, DeskDoors doors, Random choice, boolean last) {
    var state = model.state;
    var everybody = state.everybody();
    var chosen = last ? everybody : List.of(one(everybody, choice));
    var tickets = List.copyOf(state.handles());
    var tried =
        last ? tickets : Stream.of(1, 2, 3).map(n -> one(tickets, choice)).distinct().toList();
    var byApi = last || choice.nextInt(4) == 0;
    for (var who : chosen) {
      var right = state.doors(who, tried);
      var difference =
          difference(who, right, doors.all(who, tried))
              + badge(who, right, doors)
              + panels(model, doors, who, tried)
              + (byApi ? difference(who + " by the API", right, doors.api(who, tried)) : "");
      if (!difference.isEmpty()) {
        return difference;
      }
    }
    return "";
  }

  private static String one(List<String> all, Random choice) {
    return all.get(choice.nextInt(all.size()));
  }

  private static String badge(String who, Map<String, Collection<String>> right, DeskDoors doors) {
    if (!right.containsKey("inbox") || right.get("inbox").contains("denied")) {
      return "";
    }
    var count = right.get("inbox").size();
    var seen = doors.badge(who);
    return seen.equals(count == 0 ? "" : String.valueOf(count))
        ? ""
        : "the badge of " + who + " says " + seen + ", not " + count;
  }

  /** Beside a ticket that somebody may list and sees. */
  private static String panels(DeskModel model, DeskDoors doors, String who, List<String> tried) {
    var listed = model.state.doors(who, tried).get("list");
    for (var ticket : tried.stream().filter(listed::contains).toList()) {
      var right = model.state.panel(who, ticket);
      var seen = doors.panel(who, ticket);
      if (!right.containsAll(seen) || seen.size() != Math.min(5, right.size())) {
        return "beside " + ticket + " " + who + " sees " + seen + ", not " + right;
      }
    }
    return "";
  }

  private static String difference(
      String who, Map<String, Collection<String>> right, Map<String, Collection<String>> seen) {
    for (var door : seen.keySet()) {
      if (!List.copyOf(seen.get(door)).equals(List.copyOf(right.get(door)))) {
        return "%s of %s shows %s, not %s".formatted(door, who, seen.get(door), right.get(door));
      }
    }
    return "";
  }

  /** Leaves out ever smaller pieces, but not what founds the house, while something still fails. */
  private String shortest(long seed, List<DeskStep> steps, String reason) {
    var best = steps;
    var why = reason;
    var runs = 0;
    for (var size = (steps.size() - DeskSequences.FOUNDING) / 2; size >= 1; size = size / 2) {
      for (var from = DeskSequences.FOUNDING; from < best.size() && runs < MOST_SHRINKING_RUNS; ) {
        var fewer = new ArrayList<>(best.subList(0, from));
        fewer.addAll(best.subList(Math.min(best.size(), from + size), best.size()));
        runs++;
        var still = run(seed, fewer, new TreeMap<>());
        if (still.isEmpty()) {
          from += size;
        } else {
          best = fewer;
          why = still;
        }
      }
    }
    var story = best.stream().map(DeskStep::toString).collect(Collectors.joining("\n  "));
    return "seed " + seed + "\n  " + story + "\n  => " + why;
  }
}
