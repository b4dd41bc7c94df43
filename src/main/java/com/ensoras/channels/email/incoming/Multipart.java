package com.ensoras.channels.email.incoming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts the body of a multipart into its parts, with or without a boundary worth the name. */
final class Multipart {

  private Multipart() {}

  /** Empty when there is no boundary: then the body is one part. */
  static List<Span> split(Span body, Optional<String> declared) {
    var parts = declared.map(boundary -> parts(body, boundary)).orElse(List.of());
    return parts.isEmpty()
        ? guess(body).map(boundary -> parts(body, boundary)).orElse(List.of())
        : parts;
  }

  private static List<Span> parts(Span body, String boundary) {
    var delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    var parts = new ArrayList<Span>();
    int partAt = -1;
    int at = 0;
    int endOfPrevious = 0;
    while (at < body.length()) {
      int end = body.lineEnd(at);
      var rest = restAfter(delimiter, body, at, end);
      if (rest.isPresent()) {
        if (partAt >= 0) {
          parts.add(body.sub(partAt, Math.max(partAt, endOfPrevious)));
        }
        partAt = body.afterBreak(end);
        if (rest.get().equals("--")) {
          return parts;
        }
      }
      endOfPrevious = end;
      at = body.afterBreak(end);
    }
    if (partAt >= 0 && partAt < body.length()) {
      parts.add(body.sub(partAt, body.length())); // cut off on its way
    }
    return parts;
  }

  /** What stands behind the delimiter: nothing, or the two dashes of the end. */
  private static Optional<String> restAfter(byte[] delimiter, Span body, int start, int end) {
    if (end - start < delimiter.length || body.at(start) != '-') {
      return Optional.empty();
    }
    for (int i = 0; i < delimiter.length; i++) {
      if (body.at(start + i) != delimiter[i]) {
        return Optional.empty();
      }
    }
    var rest = body.sub(start + delimiter.length, end).latin1().strip();
    return rest.isEmpty() || rest.equals("--") ? Optional.of(rest) : Optional.empty();
  }

  /** The first line that begins with two dashes and is followed by a field of a part. */
  private static Optional<String> guess(Span body) {
    int at = 0;
    while (at < body.length()) {
      int end = body.lineEnd(at);
      int next = body.afterBreak(end);
      var dashes = end - at > 3 && end - at < 200 && body.at(at) == '-' && body.at(at + 1) == '-';
      if (dashes && startsField(body.sub(next, body.lineEnd(next)))) {
        return Optional.of(body.sub(at + 2, end).latin1().stripTrailing());
      }
      at = next;
    }
    return Optional.empty();
  }

  private static boolean startsField(Span line) {
    return line.length() > 8 && line.sub(0, 8).latin1().equalsIgnoreCase("content-");
  }
}
