package com.ensoras.channels.email.incoming;

import java.util.Locale;
import java.util.Set;

/** What strangers wrote, made fit to be stored and shown: nothing that hides or turns round. */
final class SafeText {

  private static final int LONGEST_NAME = 150;
  private static final Set<String> RESERVED =
      Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");

  private SafeText() {}

  /** One line without control characters, marks of direction and invisible fillers. */
  static String line(String text) {
    var line = new StringBuilder();
    text.codePoints().map(SafeText::shown).filter(c -> c >= 0).forEach(line::appendCodePoint);
    return line.toString().replaceAll(" {2,}", " ").strip();
  }

  /** Many lines, ended by LF; tabs stay, other control characters go. */
  static String text(String text) {
    var kept = new StringBuilder();
    withLineFeeds(text)
        .codePoints()
        .filter(c -> c >= ' ' && (c < 127 || c > 159) || c == '\n' || c == '\t')
        .filter(c -> c != 0xfeff)
        .map(c -> isHalf(c) ? 0xfffd : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** A file's name without its folders, fit for every file system; may be empty. */
  static String fileName(String name) {
    var line = line(name);
    var base = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
    var safe = without(". ", base.replaceAll("[<>:\"|?*]", "_"));
    int dot = safe.lastIndexOf('.');
    var stem = (dot < 0 ? safe : safe.substring(0, dot)).toLowerCase(Locale.ROOT);
    return shortened(RESERVED.contains(stem) ? "_" + safe : safe);
  }

  /** Without these characters at both ends. A pattern would read a long run again for each. */
  static String without(String ends, String text) {
    int from = 0;
    int to = text.length();
    while (from < to && ends.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ends.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  /** CR CR LF, as some programs write it, is one line break. */
  private static String withLineFeeds(String text) {
    var lines = new StringBuilder(text.length());
    int returns = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        returns++;
        continue;
      }
      lines.repeat('\n', c == '\n' ? 0 : returns).append(c);
      returns = 0;
    }
    return lines.repeat('\n', returns).toString();
  }

  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= LONGEST_NAME) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
    int kept = LONGEST_NAME - ending.codePointCount(0, ending.length());
    return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
  }

  /** -1 for what is left out. */
  private static int shown(int c) {
    return switch (c) {
      case 0x61c, 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff, 0x00ad -> -1;
      case 0x2028, 0x2029 -> ' ';
      default -> {
        if (c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0) {
          yield -1;
        }
        yield isHalf(c) ? 0xfffd : Character.isISOControl(c) ? ' ' : c;
      }
    };
  }

  private static boolean isHalf(int c) {
    return c >= 0xd800 && c <= 0xdfff;
  }
}
