package com.ensoras.markup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One mail of {@code src/test/resources/hostile/vectors.txt}. */
record Hostile(String name, String html) {

  /**
   * @param there the address that must never be asked
   */
  static List<Hostile> all(String there) {
    var found = new ArrayList<Hostile>();
    for (var section : read().split("(?m)^--- ")) {
      int end = section.indexOf('\n');
      if (!section.startsWith("#")) {
        found.add(
            new Hostile(section.substring(0, end), filled(section.substring(end + 1), there)));
      }
    }
    return found;
  }

  private static String filled(String html, String there) {
    return html.replace("{there}", there)
        .replace("{host}", there.substring("http://".length()))
        .replace("{null}", "\0")
        .replace("{half}", "\ud83d")
        .replace("{rlo}", "\u202e");
  }

  private static String read() {
    try {
      return Files.readString(Path.of("src/test/resources/hostile/vectors.txt"));
    } catch (IOException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
