package com.ensoras.routes;

import com.ensoras.Fork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes the routes that this process has not seen succeed; ./ensoras test prints what none has.
 */
public class SuccessesReport implements TestExecutionListener {

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    try {
      Files.write(Fork.own("target/routes-without-success"), Successes.missing());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
