package com.ensoras;

import java.nio.file.Path;

/**
 * One of the processes that share the tests of a run: each has its own database and its own report.
 */
public final class Fork {

  private static final String NUMBER = System.getProperty("ensoras.fork", "1");

  private Fork() {}

  /** The file or folder of this process among those that begin so. */
  public static Path own(String beginning) {
    return Path.of(beginning + "-" + NUMBER);
  }
}
