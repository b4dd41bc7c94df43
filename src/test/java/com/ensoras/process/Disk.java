package com.ensoras.process;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small disk of its own in a folder, seen only by the programs that are started inside it. It is
 * gone with the program that keeps it, and that one with the tests.
 *
 * @param namespace the kinds of namespace that the keeper has for itself
 */
record Disk(Process keeper, Path folder, List<String> namespace) implements AutoCloseable {

  private static final String MOUNT =
      "mount -t tmpfs -o \"mode=700,$2\" none \"$1\" && echo mounted && exec cat";
  private static final int BLOCK = 4096;

  /** Skips the test, with the reason, where nobody lets us mount. */
  static Disk in(Path folder, String options) throws IOException {
    var refusals = new ArrayList<String>();
    for (var namespace : List.of(List.of("--mount"), List.of("--user", "--mount"))) {
      var keeper = keep(folder, options, namespace);
      var said = said(keeper.inputReader());
      if (said.equals("mounted")) {
        return new Disk(keeper, folder, namespace);
      }
      refusals.add(said);
    }
    return abort("No small disk can be mounted here: " + refusals);
  }

  /** What stands before a program that is to see the disk. */
  List<String> inside() {
    var command = new ArrayList<>(List.of("nsenter", "--target", String.valueOf(keeper.pid())));
    command.addAll(namespace);
    if (namespace.contains("--user")) {
      command.add("--preserve-credentials");
    }
    return command;
  }

  /** A file or folder of the disk, for somebody outside. */
  Path see(String name) {
    return Path.of("/proc", String.valueOf(keeper.pid()), "root").resolve(relative()).resolve(name);
  }

  /** Takes every block that is still free. */
  void fill() throws IOException {
    try (var ballast =
        Files.newByteChannel(
            see("ballast"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        ballast.write(java.nio.ByteBuffer.allocate(BLOCK));
      }
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("No space left")) {
        throw full;
      }
    }
  }

  void free() throws IOException {
    Files.delete(see("ballast"));
  }

  void makeReadOnly() throws IOException, InterruptedException {
    var remount = Stream.of("mount", "-o", "remount,ro", folder.toString());
    var command = Stream.concat(inside().stream(), remount).toList();
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      abort("A mounted disk cannot be made read-only here.");
    }
  }

  @Override
  public void close() {
    keeper.destroy();
  }

  private Path relative() {
    return Path.of("/").relativize(folder);
  }

  private static Process keep(Path folder, String options, List<String> namespace)
      throws IOException {
    var command = new ArrayList<>(List.of("unshare"));
    command.addAll(namespace);
    if (namespace.contains("--user")) {
      command.add("--map-root-user");
    }
    command.addAll(List.of("sh", "-c", MOUNT, "sh", folder.toString(), options));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String said(BufferedReader keeper) {
    try {
      var line = keeper.readLine();
      return line == null ? "it said nothing" : line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
