package com.ensoras.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program of PostgreSQL is started: in a session of its own (Ctrl-C is for us), so that it
 * stops when this process dies, and never as root, which PostgreSQL refuses.
 *
 * @param before what stands before the program
 * @param owner the user that must own the cluster's files; below zero: whoever we are
 */
record Launch(List<String> before, int owner) {

  private static final List<String> DIES_WITH_US = List.of("setpriv", "--pdeathsig", "INT");
  private static final int NOBODY = 65534;

  static Launch here() {
    if (!isRoot()) {
      return new Launch(command(List.of("setsid"), DIES_WITH_US), -1);
    }
    if (succeeds("unshare", "-U", "true")) {
      return new Launch(command(List.of("setsid", "unshare", "-U"), DIES_WITH_US), -1);
    }
    var id = String.valueOf(NOBODY);
    var other =
        List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--pdeathsig", "INT");
    return new Launch(command(List.of("setsid"), other), NOBODY);
  }

  ProcessBuilder of(List<String> program) {
    return new ProcessBuilder(command(before, program)).redirectErrorStream(true);
  }

  /** Hands a file, or a folder with all in it, to the user that PostgreSQL runs as. */
  void own(Path path) throws IOException {
    if (owner < 0) {
      return;
    }
    try (var all = Files.walk(path)) {
      for (var each : all.toList()) {
        Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static boolean isRoot() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> command(List<String> first, List<String> then) {
    var all = new ArrayList<>(first);
    all.addAll(then);
    return List.copyOf(all);
  }
}
