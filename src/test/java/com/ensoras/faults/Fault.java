package com.ensoras.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One fault of {@code faults.txt}: a text of a file, and what takes its place.
 *
 * @param tests classes, or methods as {@code Class#method}; each alone must find it
 * @param says what the failure says when the product itself refuses, empty when a test asserts
 */
record Fault(String what, Path file, List<String> tests, String says, String from, String to) {

  private static final Path LIST = Path.of("src/test/faults/faults.txt");
  private static final String PACKAGE = "com.ensoras.";

  static List<Fault> all() throws IOException {
    var faults = new ArrayList<Fault>();
    for (var block : Files.readString(LIST).split("\n\n")) {
      if (block.startsWith("=")) {
        faults.add(read(block));
      }
    }
    return faults;
  }

  /** The file's text with the fault in it; the text must stand there, once. */
  String planted(String text) {
    var at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new IllegalStateException(what + ": not exactly once in " + file + ": " + from);
    }
    return text.replace(from, to);
  }

  private static Fault read(String block) {
    return new Fault(
        line(block, "= "),
        Path.of(line(block, "file ")),
        List.of(line(block, "tests ").split(", ")).stream().map(PACKAGE::concat).toList(),
        block.contains("\nsays ") ? line(block, "says ") : "",
        line(block, "- "),
        line(block, "+ "));
  }

  private static String line(String block, String word) {
    return block
        .lines()
        .filter(line -> line.startsWith(word))
        .map(line -> line.substring(word.length()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No \"" + word + "\" in:\n" + block));
  }
}
