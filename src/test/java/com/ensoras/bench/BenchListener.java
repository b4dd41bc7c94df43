package com.ensoras.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes {@code target/bench.txt} anew after each measurement, so that none is lost. */
public class BenchListener implements TestExecutionListener {

  private static final Path REPORT = Path.of("target/bench.txt");
  private static final TestTag BENCH = TestTag.create("bench");

  private static final class Run {
    int passed;
    int failed;
    int skipped;
    long nanos;
  }

  private final Map<String, Long> begun = new ConcurrentHashMap<>();
  private final Map<String, Run> runs = new TreeMap<>();
  private String start = "";
  private String load = "";

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    start = LocalDateTime.now().truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    load = Machine.load();
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    begun.put(test.getUniqueId(), System.nanoTime());
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest() || !test.getTags().contains(BENCH)) {
      return;
    }
    var run = runs.computeIfAbsent(nameOf(test), name -> new Run());
    run.nanos += System.nanoTime() - begun.get(test.getUniqueId());
    switch (result.getStatus()) {
      case SUCCESSFUL -> run.passed++;
      case FAILED -> run.failed++;
      case ABORTED -> run.skipped++;
    }
    write();
  }

  private void write() {
    var text = report();
    try {
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String report() {
    var text = new StringBuilder();
    text.append(
        "Ensoras, measured %s%s%n"
            .formatted(start, Sizes.small() ? " in SMALL sizes (ENSORAS_BENCH=small)" : ""));
    text.append(
        "%d processors, Java %s; the machine's load at the start %s, at the end %s%n%n"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                load,
                Machine.load()));
    text.append(Report.text()).append("What ran\n");
    runs.forEach(
        (name, run) ->
            text.append(
                "  %-60s %7.1f min  %s%n"
                    .formatted(
                        name,
                        run.nanos / 60e9,
                        run.failed > 0
                            ? run.failed + " FAILED"
                            : run.passed + " passed" + (run.skipped > 0 ? ", some skipped" : ""))));
    return text.toString();
  }

  private static String nameOf(TestIdentifier test) {
    return test.getSource()
        .filter(MethodSource.class::isInstance)
        .map(MethodSource.class::cast)
        .map(
            source ->
                source.getClassName().replaceFirst("^.*\\.", "") + " " + source.getMethodName())
        .orElse(test.getDisplayName());
  }
}
