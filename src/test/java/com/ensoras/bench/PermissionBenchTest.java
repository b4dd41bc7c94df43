package com.ensoras.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long the test of a permission takes on somebody whose authority has been read. */
@Tag("bench")
class PermissionBenchTest {

  private static final Map<String, String> NAMES =
      Map.of(
          "nothing", "(choosing the permission)",
          "ensoras", "Standing.may",
          "springExpression", "Spring Security, hasAuthority in an expression",
          "springManager", "Spring Security, AuthorityAuthorizationManager",
          "casbin", "jCasbin, enforce with roles in projects");

  private record Cost(double nanos, double best, double bytes) {}

  @Test
  void testsOfAPermission() throws Exception {
    var options =
        new OptionsBuilder()
            .include(PermissionBench.class.getName())
            .forks(Sizes.of(3, 1))
            .warmupIterations(Sizes.of(10, 6))
            .measurementIterations(Sizes.of(10, 6))
            .warmupTime(TimeValue.milliseconds(Sizes.of(1000, 500)))
            .measurementTime(TimeValue.milliseconds(Sizes.of(1000, 500)))
            .jvmArgs("-Xmx256m", "-XX:+UseSerialGC")
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    var costs = new TreeMap<String, Cost>();
    for (var result : new Runner(options).run()) {
      var primary = result.getPrimaryResult();
      var bytes =
          result.getSecondaryResults().entrySet().stream()
              .filter(each -> each.getKey().endsWith("gc.alloc.rate.norm"))
              .mapToDouble(each -> each.getValue().getScore())
              .findFirst()
              .orElseThrow();
      var iterations = primary.getStatistics();
      costs.put(
          primary.getLabel(), new Cost(iterations.getPercentile(50), iterations.getMin(), bytes));
    }
    assertThat(costs.keySet()).isEqualTo(NAMES.keySet());
    tell(costs);
  }

  private static void tell(Map<String, Cost> costs) {
    var ours = costs.get("ensoras");
    Report.ratio(
        "A permission test takes %.1f ns and %.0f bytes (goal 5 ns, 0 bytes); Spring Security %.0f and %.0f times as long, jCasbin %.0f times"
            .formatted(
                ours.nanos(),
                ours.bytes(),
                costs.get("springExpression").nanos() / ours.nanos(),
                costs.get("springManager").nanos() / ours.nanos(),
                costs.get("casbin").nanos() / ours.nanos()));
    var text = new StringBuilder();
    costs.forEach(
        (label, cost) ->
            text.append(
                "%-48s %12.1f ns, at best %12.1f ns %8.0f bytes%n"
                    .formatted(NAMES.get(label), cost.nanos(), cost.best(), cost.bytes())));
    Report.figures(
        "Test of a permission, 64 held, one after the other (JMH, median of iterations)",
        text.toString());
  }
}
