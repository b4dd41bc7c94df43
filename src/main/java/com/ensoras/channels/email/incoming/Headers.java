package com.ensoras.channels.email.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a mail or of one of its parts, in their order, values unfolded and byte for byte
 * (ISO-8859-1). A line that is no field is passed over while known fields follow; else the body
 * begins there.
 */
final class Headers {

  private static final int MOST = 5_000;
  private static final int SEARCHED = 100_000;

  private static final Set<String> KNOWN =
      Set.of(
          "from",
          "to",
          "cc",
          "subject",
          "date",
          "message-id",
          "received",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "content-disposition",
          "return-path");

  private final List<Field> fields = new ArrayList<>();
  private int bodyAt;
  private int knownAt; // a known field is known to begin here, so that nothing is searched twice

  private static final class Field {
    final String name;
    final StringBuilder value;

    Field(String name, String value) {
      this.name = name;
      this.value = new StringBuilder(value);
    }
  }

  private Headers() {}

  static Headers read(Span part) {
    var headers = new Headers();
    int at = headers.afterLeadingBreaks(part);
    while (at < part.length()) {
      int end = part.lineEnd(at);
      int next = part.afterBreak(end);
      if (end == at) {
        at = next;
        break;
      }
      if (!headers.take(part.sub(at, end)) && !headers.knownFieldFollows(part, next)) {
        break;
      }
      at = next;
    }
    headers.bodyAt = at;
    return headers;
  }

  /** Where the body begins in what was read. */
  int bodyAt() {
    return bodyAt;
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  Optional<String> first(String name) {
    return fields.stream()
        .filter(field -> field.name.equals(name))
        .map(field -> field.value.toString().strip())
        .findFirst();
  }

  List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name.equals(name))
        .map(field -> field.value.toString().strip())
        .toList();
  }

  boolean hasStartingWith(String prefix) {
    return fields.stream().anyMatch(field -> field.name.startsWith(prefix));
  }

  /** Some programs send empty lines before the first field. */
  private int afterLeadingBreaks(Span part) {
    int at = 0;
    while (at < part.length() && (part.at(at) == '\r' || part.at(at) == '\n')) {
      at++;
    }
    return knownFieldFollows(part, at) ? at : 0;
  }

  private boolean take(Span line) {
    if (line.at(0) == ' ' || line.at(0) == '\t') {
      if (fields.isEmpty()) {
        return false;
      }
      fields.getLast().value.append(line.latin1());
      return true;
    }
    int colon = colon(line);
    if (colon < 0 || fields.size() >= MOST) {
      return false;
    }
    fields.add(new Field(name(line, colon), line.sub(colon + 1, line.length()).latin1()));
    return true;
  }

  private boolean knownFieldFollows(Span part, int start) {
    if (start <= knownAt && knownAt > 0) {
      return true;
    }
    int at = start;
    while (at < part.length() && at - start < SEARCHED) {
      int end = part.lineEnd(at);
      if (end == at) {
        return false;
      }
      var name = nameOf(part.sub(at, end));
      if (name != null && KNOWN.contains(name)) {
        knownAt = at;
        return true;
      }
      at = part.afterBreak(end);
    }
    return false;
  }

  private static @Nullable String nameOf(Span line) {
    int colon = colon(line);
    return colon < 0 ? null : name(line, colon);
  }

  private static String name(Span line, int colon) {
    return line.sub(0, colon).latin1().strip().toLowerCase(Locale.ROOT);
  }

  /** -1 when the line does not begin with a field's name. */
  private static int colon(Span line) {
    for (int i = 0; i < line.length() && i < 200; i++) {
      byte c = line.at(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      var spaceBeforeColon = c == ' ' && i > 0 && i + 1 < line.length() && line.at(i + 1) == ':';
      if ((c <= ' ' || c == 127) && !spaceBeforeColon) {
        return -1;
      }
    }
    return -1;
  }
}
