package com.ensoras.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A line of {@code routes.txt}, typed by hand: who may come through a route.
 *
 * @param needs open, signed-in, member, owner, or the code of a permission
 * @param page whether people are redirected where others get a status
 */
record Row(String method, String pattern, String needs, boolean page) {

  static List<Row> all() {
    try (var text = Objects.requireNonNull(Row.class.getResourceAsStream("/routes.txt"))) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row of(String line) {
    var words = line.split("\\s+");
    return new Row(words[0], words[1], words[2], words.length > 3 && words[3].equals("page"));
  }

  boolean isOfProject() {
    return pattern.contains("{project}");
  }

  boolean isSafe() {
    return method.equals("GET");
  }

  boolean endsPreview() {
    return pattern.endsWith("/preview/end");
  }

  String name() {
    return method + ' ' + pattern;
  }

  @Override
  public String toString() {
    return name() + ' ' + needs + (page ? " page" : "");
  }
}
