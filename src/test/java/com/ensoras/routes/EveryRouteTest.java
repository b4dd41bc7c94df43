package com.ensoras.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Doors;
import com.ensoras.access.Mark;
import com.ensoras.access.Route;
import com.ensoras.people.explain.Explanation;
import com.ensoras.people.explain.ToldOfOneself;
import com.ensoras.world.World;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The live routes × everybody, both ways; what is expected is typed, never read from the marks. */
@Tag("routes")
@EnsorasTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {

  @Autowired ApplicationContext context;
  @Autowired Doors doors;
  World world;

  private final List<Row> table = Row.all();

  @BeforeAll
  void found() {
    world = new World(context);
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void theTableAndTheLiveRoutesAreTheSame() {
    var live = doors.routes().stream().map(EveryRouteTest::written).sorted().toList();
    assertThat(live).containsExactlyElementsOf(table.stream().map(Row::toString).sorted().toList());
  }

  @Test
  void everybodyAtEveryRouteGetsWhatTheTableSays() {
    var needed =
        table.stream()
            .map(Row::needs)
            .filter(needs -> needs.contains("."))
            .collect(Collectors.toSet());
    var addresses = new Addresses(world);
    var wrong = new ConcurrentLinkedQueue<String>();
    var cells = 0;
    for (var principal : new Principals(world).all(needed)) {
      var told =
          principal.isMember()
              ? ToldOfOneself.ofAllRoutes(context, world, principal.guest())
              : Map.<String, Explanation>of();
      var before = Fingerprint.of(world);
      var refused = refused(principal);
      sideBySide(refused, row -> note(wrong, principal, told, row, addresses.existing(row)));
      assertThat(Fingerprint.of(world)).as("refused: " + principal.name()).isEqualTo(before);
      var through = letThrough(principal);
      sideBySide(
          through,
          row ->
              note(
                  wrong,
                  principal,
                  told,
                  row,
                  row.isSafe() ? addresses.existing(row) : addresses.missing(row)));
      cells += refused.size() + through.size();
    }
    System.out.printf("Every route: %d routes, %d cells%n", table.size(), cells);
    assertThat(wrong).isEmpty();
  }

  private List<Row> refused(Principal principal) {
    return table.stream().filter(row -> principal.expected(row) != Expected.THROUGH).toList();
  }

  /** Two requests at a time: the order of a batch does not matter, its time does. */
  private static void sideBySide(List<Row> rows, Consumer<Row> ask) {
    try (var threads = Executors.newFixedThreadPool(2)) {
      rows.stream().map(row -> threads.submit(() -> ask.accept(row))).toList().stream()
          .forEach(EveryRouteTest::finished);
    }
  }

  private static void finished(Future<?> asked) {
    try {
      asked.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Open routes answer everybody alike; ending one's session or preview would end the test. */
  private List<Row> letThrough(Principal principal) {
    return table.stream()
        .filter(row -> principal.expected(row) == Expected.THROUGH)
        .filter(row -> !row.needs().equals("open"))
        .filter(
            row ->
                !row.endsPreview()
                    && !row.pattern().equals("/sign-out")
                    && !row.pattern().equals("/live"))
        .toList();
  }

  private static void note(
      Collection<String> wrong,
      Principal principal,
      Map<String, Explanation> told,
      Row row,
      String path) {
    var expected = principal.expected(row);
    var answer = principal.guest().call(row.method(), path, type(row), body(row));
    var mismatch = expected.mismatch(row, answer);
    if (mismatch.isEmpty() && row.isOfProject() && principal.isMember()) {
      mismatch = explained(told.get(row.name()), expected);
    }
    if (!mismatch.isEmpty()) {
      wrong.add(
          "%s as %s: expected %s, got %s"
              .formatted(row.name(), principal.name(), expected, mismatch));
    }
  }

  /** Empty when Explain says of oneself what HTTP has just done. */
  private static String explained(Explanation said, Expected expected) {
    var fits =
        switch (expected) {
          case THROUGH -> said.allowed();
          case FORBIDDEN -> !said.allowed() && Objects.equals(said.status(), 403);
          case READ_ONLY -> !said.allowed() && said.code().equals("preview-is-read-only");
          case TO_FIRST_PAGE -> !said.allowed() && Objects.equals(said.status(), 303);
          case UNAUTHORIZED, TO_SIGN_IN, NOT_FOUND -> false;
        };
    return fits ? "" : "Explain: " + said;
  }

  private static @org.jspecify.annotations.Nullable String type(Row row) {
    if (row.isSafe()) {
      return null;
    }
    return row.pattern().startsWith("/api/")
        ? "application/json"
        : "application/x-www-form-urlencoded";
  }

  private static String body(Row row) {
    return !row.isSafe() && row.pattern().startsWith("/api/") ? "{}" : "";
  }

  private static String written(Route route) {
    return route.method()
        + ' '
        + route.pattern()
        + ' '
        + needs(route.mark())
        + (route.page() ? " page" : "");
  }

  private static String needs(Mark mark) {
    return switch (mark) {
      case Mark.Needs needs -> needs.permission().code();
      case Mark.Owners owners -> "owner";
      case Mark.Members members -> "member";
      case Mark.Signed signed -> "signed-in";
      case Mark.Everybody everybody -> "open";
    };
  }
}
