package com.ensoras;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What this process did of a run, part by part; {@code ./ensoras test} adds them up at its end. The
 * part of a class is its first tag, else "unit".
 */
public class Parts implements TestExecutionListener {

  private static final Path SUMMARY = Fork.own("target/parts");

  /** Its name, seconds, passed, failed, skipped. */
  private static final String ROW = "%s %d %d %d %d%n";

  private final Map<String, Part> parts = new TreeMap<>();
  private final Map<String, Long> begun = new ConcurrentHashMap<>();

  private TestPlan plan;

  private static final class Part {
    long nanos;
    int passed;
    int failed;
    int skipped;
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public synchronized void executionStarted(TestIdentifier test) {
    begun.put(test.getUniqueId(), System.nanoTime());
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (isOuterClass(test)) {
      part(test).nanos += System.nanoTime() - begun.get(test.getUniqueId());
    }
    switch (result.getStatus()) {
      case SUCCESSFUL -> {
        if (test.isTest()) {
          part(test).passed++;
        }
      }
      case ABORTED -> part(test).skipped++;
      case FAILED -> part(test).failed++; // a class too: what it holds did not run
    }
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    part(test).skipped++;
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan finished) {
    try {
      Files.createDirectories(SUMMARY.getParent());
      Files.writeString(SUMMARY, summary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String summary() {
    var text = new StringBuilder();
    parts.forEach(
        (name, part) ->
            text.append(
                ROW.formatted(
                    name, part.nanos / 1_000_000_000, part.passed, part.failed, part.skipped)));
    return text.toString();
  }

  private Part part(TestIdentifier test) {
    return parts.computeIfAbsent(nameOfPart(test), name -> new Part());
  }

  private static boolean isOuterClass(TestIdentifier test) {
    return test.getSource().orElse(null) instanceof ClassSource source
        && source.getJavaClass().getEnclosingClass() == null;
  }

  /** Of the nearest class around the test that has a tag. */
  private String nameOfPart(TestIdentifier test) {
    for (var each = Optional.of(test); each.isPresent(); each = plan.getParent(each.get())) {
      if (each.get().getSource().orElse(null) instanceof ClassSource source) {
        var tags = source.getJavaClass().getAnnotationsByType(Tag.class);
        if (tags.length > 0) {
          return tags[0].value();
        }
      }
    }
    return "unit";
  }
}
