package com.ensoras.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One fault of {@code faults.txt}: a text of a file, and what takes its place. */
record Fault(String what, String file, String tests, String from, String to) {

  static List<Fault> read(Path list) throws IOException {
    var faults = new ArrayList<Fault>();
    String what = "";
    String file = "";
    String tests = "";
    String from = "";
    for (var line : Files.readAllLines(list)) {
      var word =
          line.isEmpty()
              ? ""
              : line.substring(0, line.indexOf(' ') < 0 ? line.length() : line.indexOf(' '));
      var rest = line.length() > word.length() ? line.substring(word.length() + 1) : "";
      switch (word) {
        case "=" -> what = rest;
        case "file" -> file = rest;
        case "tests" -> tests = rest;
        case "-" -> from = rest;
        case "+" -> faults.add(new Fault(what, file, tests, from, rest));
        default -> {}
      }
    }
    return faults;
  }

  /** The file's text with the fault in it; the text must stand there. */
  String planted(String text) {
    if (!text.contains(from)) {
      throw new IllegalStateException(what + ": no longer in " + file + ": " + from);
    }
    return text.replace(from, to);
  }
}
