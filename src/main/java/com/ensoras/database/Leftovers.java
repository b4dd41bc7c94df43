package com.ensoras.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * What an earlier run left in the cluster. PostgreSQL refuses to start while its pid file names any
 * living process, even one that has nothing to do with it, so the file is settled before every
 * start, and only while the folder is claimed.
 */
final class Leftovers {

  private static final int STEP_MILLIS = 50;
  private static final int PATIENCE_MILLIS = 1_000;
  private static final int FORCE_MILLIS = 30_000;

  private Leftovers() {}

  /**
   * Waits for the processes that still work in the cluster, then stops them; removes the pid file.
   */
  static void settle(Path cluster) {
    try {
      var real = cluster.toRealPath();
      for (var waited = 0; !processesIn(real).isEmpty(); waited += STEP_MILLIS) {
        if (waited == PATIENCE_MILLIS) {
          processesIn(real).forEach(pid -> signal("INT", pid));
        }
        if (waited >= FORCE_MILLIS) {
          processesIn(real).forEach(pid -> signal("KILL", pid));
        }
        Interrupts.pause(STEP_MILLIS);
      }
      Files.deleteIfExists(real.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new CannotStart("Cannot read " + cluster + ": " + DataFolder.reason(e) + ".", e);
    }
  }

  /** The shell's own kill: there need not be a program of that name. */
  static void signal(String name, long pid) {
    try {
      Interrupts.waitFor(
          new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new CannotStart("Cannot run sh: " + DataFolder.reason(e) + ".", e);
    }
  }

  /** The postmaster and its children all work in the cluster's folder. */
  static List<Long> processesIn(Path cluster) {
    Predicate<ProcessHandle> works = process -> cluster.equals(folderOf(process.pid()));
    return ProcessHandle.allProcesses().filter(works).map(ProcessHandle::pid).toList();
  }

  private static Path folderOf(long pid) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd"));
    } catch (IOException e) {
      return Path.of("/"); // gone, or somebody else's
    }
  }
}
