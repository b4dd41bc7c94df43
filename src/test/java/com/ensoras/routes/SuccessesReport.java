package com.ensoras.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** After the run, writes the routes without a success, which ./ensoras test prints. */
public class SuccessesReport implements TestExecutionListener {

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    try {
      var missing = String.join("\n", Successes.missing());
      Files.writeString(Path.of("target/routes-without-success.txt"), missing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
