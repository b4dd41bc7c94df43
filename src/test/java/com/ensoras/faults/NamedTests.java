package com.ensoras.faults;

import com.ensoras.faults.Outcome.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A process of its own: runs the named tests, writes the outcome into a file. */
final class NamedTests implements TestExecutionListener {

  private final List<Failure> failures = new ArrayList<>();
  private int tests;

  public static void main(String[] fileAndTests) throws Exception {
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(fileAndTests).skip(1).map(NamedTests::selector).toList())
            .build();
    var seen = new NamedTests();
    LauncherFactory.create().execute(request, seen);
    new Outcome(seen.tests, seen.failures, "").write(Path.of(fileAndTests[0]));
    System.exit(0);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() && result.getStatus() != TestExecutionResult.Status.ABORTED) {
      tests++;
    }
    result
        .getThrowable()
        .ifPresent(
            thrown ->
                failures.add(
                    new Failure(
                        test.getLegacyReportingName(),
                        thrown instanceof AssertionError,
                        said(thrown))));
  }

  private static DiscoverySelector selector(String test) {
    return test.contains("#")
        ? DiscoverySelectors.selectMethod(test)
        : DiscoverySelectors.selectClass(test);
  }

  private static String said(Throwable thrown) {
    var cause = thrown.getCause();
    return thrown + (cause == null ? "" : " because of " + said(cause));
  }
}
