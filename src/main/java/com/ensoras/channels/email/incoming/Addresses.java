package com.ensoras.channels.email.incoming;

import com.ensoras.kernel.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses of a header field: names, comments, groups, and what programs make of them. */
final class Addresses {

  private static final int LONGEST = 200_000; // some thousand addresses
  private static final String QUOTES = "'\"";

  private Addresses() {}

  /** Those that can be written to, in their order; the rest cannot be answered. */
  static List<Correspondent> parse(String raw, @Nullable String charset) {
    var found = new ArrayList<Correspondent>();
    for (var each : separated(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw)) {
      one(each, charset).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Correspondent> one(String written, @Nullable String charset) {
    int open = unquoted(written, '<');
    int close = open < 0 ? -1 : written.indexOf('>', open);
    if (open >= 0) {
      var address = written.substring(open + 1, close < 0 ? written.length() : close);
      return made(address, written.substring(0, open), charset);
    }
    int comment = unquoted(written, '(');
    if (comment >= 0) {
      int end = written.indexOf(')', comment);
      var name = written.substring(comment + 1, end < 0 ? written.length() : end);
      return made(written.substring(0, comment), name, charset);
    }
    return made(written, "", charset);
  }

  private static Optional<Correspondent> made(
      String address, String name, @Nullable String charset) {
    var tidy = SafeText.line(EncodedWords.decode(address, charset)).replace(" ", "");
    var route = tidy.startsWith("@") ? tidy.substring(tidy.indexOf(':') + 1) : tidy;
    var bare = SafeText.without(QUOTES, route.replaceFirst("^(?i)mailto:", ""));
    var shown = SafeText.line(EncodedWords.decode(unquote(name), charset));
    return EmailAddress.parse(bare).map(parsed -> new Correspondent(parsed, bareName(shown)));
  }

  /** Outlook puts quotes around names that need none, also within encoded words. */
  private static String bareName(String name) {
    return SafeText.without(QUOTES, name).strip();
  }

  private static String unquote(String name) {
    var stripped = name.strip();
    if (stripped.length() < 2 || !stripped.startsWith("\"") || !stripped.endsWith("\"")) {
      return stripped;
    }
    return stripped.substring(1, stripped.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  private static int unquoted(String text, char wanted) {
    var quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == wanted) {
        return i;
      }
    }
    return -1;
  }

  /**
   * At commas and semicolons outside of quotes, brackets and comments; a group's name falls off.
   */
  private static List<String> separated(String raw) {
    var found = new ArrayList<String>();
    var current = new StringBuilder();
    var quoted = false;
    var address = false; // an at sign stands in what is current: looked for once, not at each colon
    int nested = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\\' && i + 1 < raw.length()) {
        address |= raw.charAt(i + 1) == '@';
        current.append(c).append(raw.charAt(++i));
        continue;
      }
      quoted = c == '"' ? !quoted : quoted;
      nested += quoted ? 0 : depth(c, nested);
      if (!quoted && nested == 0 && (c == ',' || c == ';')) {
        found.add(current.toString());
        current.setLength(0);
        address = false;
      } else if (!quoted && nested == 0 && c == ':' && !address && isGroup(current)) {
        current.setLength(0);
      } else {
        address |= c == '@';
        current.append(c);
      }
    }
    found.add(current.toString());
    return found.stream().filter(each -> !each.isBlank()).toList();
  }

  private static int depth(char c, int nested) {
    return switch (c) {
      case '<', '(' -> 1;
      case '>', ')' -> nested > 0 ? -1 : 0;
      default -> 0;
    };
  }

  private static boolean isGroup(StringBuilder before) {
    return !before.toString().strip().equalsIgnoreCase("mailto");
  }
}
