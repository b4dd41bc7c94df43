package com.ensoras.channels.email.incoming;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field's value with parameters, like {@code text/plain; charset="utf-8"}; parameters in pieces
 * and with a charset (RFC 2231) are put together, and what cannot be one is passed over.
 *
 * @param value in lower case
 */
record FieldValue(String value, Map<String, String> parameters) {

  private static final int MOST_PIECES = 200;
  private static final int LONGEST = 10_000; // nothing honest comes near

  static FieldValue parse(String whole, String otherwise) {
    var written = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    int semicolon = written.indexOf(';');
    var value = (semicolon < 0 ? written : written.substring(0, semicolon)).strip();
    var tidy = withoutComments(value).toLowerCase(Locale.ROOT);
    var raw = semicolon < 0 ? Map.<String, String>of() : raw(written, semicolon + 1);
    return new FieldValue(tidy.isEmpty() ? otherwise : tidy, raw);
  }

  boolean isIn(String family) {
    return value.startsWith(family + "/");
  }

  /** As it was written, for what is plain ASCII by nature: boundary, charset, report-type. */
  Optional<String> plain(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(found -> !found.isBlank());
  }

  /** Decoded by whichever of the three ways was used. */
  Optional<String> decoded(String name, @Nullable String charset) {
    var pieces = pieces(name);
    if (pieces != null) {
      return Optional.of(pieces);
    }
    return plain(name).map(found -> EncodedWords.decode(found, charset));
  }

  private @Nullable String pieces(String name) {
    var first = parameters.containsKey(name + "*") ? name + "*" : name + "*0*";
    var charset = parameters.containsKey(first) ? charset(parameters.get(first)) : null;
    var bytes = new ByteArrayOutputStream();
    if (parameters.containsKey(name + "*")) {
      percent(afterQuotes(parameters.get(name + "*")), bytes);
      return Charsets.decode(bytes.toByteArray(), charset);
    }
    for (int n = 0; n < MOST_PIECES; n++) {
      var starred = parameters.get(name + "*" + n + "*");
      var simple = parameters.get(name + "*" + n);
      if (starred != null) {
        percent(n == 0 ? afterQuotes(starred) : starred, bytes);
      } else if (simple != null) {
        bytes.writeBytes(simple.getBytes(StandardCharsets.ISO_8859_1));
      } else {
        return n == 0 ? null : Charsets.decode(bytes.toByteArray(), charset);
      }
    }
    return Charsets.decode(bytes.toByteArray(), charset);
  }

  /** Without white space too. */
  private static String withoutComments(String value) {
    var kept = new StringBuilder();
    int lastEnd = value.lastIndexOf(')'); // behind it nothing is searched for an end in vain
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '(' && at < lastEnd) {
        at = value.indexOf(')', at);
      } else if (!Character.isWhitespace(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static @Nullable String charset(@Nullable String extended) {
    int quote = extended == null ? -1 : extended.indexOf('\'');
    return extended == null || quote <= 0 ? null : extended.substring(0, quote);
  }

  private static String afterQuotes(@Nullable String extended) {
    var text = extended == null ? "" : extended;
    int first = text.indexOf('\'');
    int second = first < 0 ? -1 : text.indexOf('\'', first + 1);
    return second < 0 ? text : text.substring(second + 1);
  }

  private static void percent(String text, ByteArrayOutputStream bytes) {
    for (int i = 0; i < text.length(); i++) {
      var complete = i + 2 < text.length();
      int high = complete ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = complete ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (text.charAt(i) == '%' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.write(text.charAt(i));
      }
    }
  }

  private static Map<String, String> raw(String written, int start) {
    var found = new HashMap<String, String>();
    int at = start;
    while (at < written.length()) {
      int equals = written.indexOf('=', at);
      int semicolon = written.indexOf(';', at);
      if (equals < 0) {
        break;
      }
      if (semicolon >= 0 && semicolon < equals) {
        at = semicolon + 1;
        continue;
      }
      var name = written.substring(at, equals).strip().toLowerCase(Locale.ROOT);
      var value = new StringBuilder();
      at = value(written, equals + 1, value);
      found.putIfAbsent(name, value.toString());
    }
    return Map.copyOf(found);
  }

  /**
   * @return where the next parameter begins
   */
  private static int value(String written, int start, StringBuilder value) {
    int at = start;
    while (at < written.length() && Character.isWhitespace(written.charAt(at))) {
      at++;
    }
    if (at < written.length() && written.charAt(at) == '"') {
      return quoted(written, at + 1, value);
    }
    int end = written.indexOf(';', at);
    end = end < 0 ? written.length() : end;
    value.append(written.substring(at, end).strip());
    return end + 1;
  }

  private static int quoted(String written, int start, StringBuilder value) {
    int at = start;
    while (at < written.length() && written.charAt(at) != '"') {
      var escape = written.charAt(at) == '\\' && at + 1 < written.length();
      if (escape && (written.charAt(at + 1) == '"' || written.charAt(at + 1) == '\\')) {
        at++;
      }
      value.append(written.charAt(at));
      at++;
    }
    int semicolon = written.indexOf(';', at);
    return semicolon < 0 ? written.length() : semicolon + 1;
  }
}
