package com.ensoras.channels.email.incoming;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Files as they were sent before MIME, also in the middle of a text. */
final class Uuencoded {

  private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,250})");

  private Uuencoded() {}

  /** A file found in a text. */
  record Found(String name, byte[] bytes) {

    @Override
    public String toString() {
      return "Found[" + name + "]";
    }
  }

  /** A text, and the files that stood in it. */
  record Sorted(String text, List<Found> files) {}

  static byte[] decode(byte[] encoded) {
    var lines = new String(encoded, StandardCharsets.ISO_8859_1).split("\r?\n|\r");
    int at = 0;
    while (at < lines.length && !BEGIN.matcher(lines[at]).matches()) {
      at++;
    }
    if (at == lines.length) {
      return encoded;
    }
    var out = new ByteArrayOutputStream();
    at++;
    while (at < lines.length && isData(lines[at])) {
      line(lines[at++], out);
    }
    return out.toByteArray();
  }

  /** Takes out the files that are whole, from begin to end; anything else stays text. */
  static Sorted sort(String text) {
    if (!text.contains("begin ")) {
      return new Sorted(text, List.of());
    }
    var files = new ArrayList<Found>();
    var rest = new StringBuilder();
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      var begin = BEGIN.matcher(lines[i]);
      int end = begin.matches() ? end(lines, i + 1) : -1;
      if (end < 0) {
        rest.append(lines[i]).append(i + 1 < lines.length ? "\n" : "");
        continue;
      }
      var bytes = new ByteArrayOutputStream();
      for (int data = i + 1; data < end; data++) {
        line(lines[data], bytes);
      }
      files.add(new Found(begin.group(1).strip(), bytes.toByteArray()));
      i = end;
    }
    return new Sorted(rest.toString(), files);
  }

  /** -1 when it does not end, or something else stands before its end. */
  private static int end(String[] lines, int start) {
    int at = start;
    while (at < lines.length && isData(lines[at])) {
      at++;
    }
    return at > start && at < lines.length && lines[at].strip().equals("end") ? at : -1;
  }

  private static boolean isData(String line) {
    if (line.isEmpty() || line.charAt(0) < ' ' || line.charAt(0) > '`') {
      return false;
    }
    int needed = (length(line) + 2) / 3 * 4;
    int given = line.stripTrailing().length() - 1;
    return given <= needed + 2 && (given >= needed - 4 || line.isBlank());
  }

  private static int length(String line) {
    return (line.charAt(0) - ' ') & 63;
  }

  private static void line(String line, ByteArrayOutputStream out) {
    int left = length(line);
    for (int i = 1; left > 0; i += 4) {
      int four = 0;
      for (int k = 0; k < 4; k++) {
        int c = i + k < line.length() ? line.charAt(i + k) - ' ' : 0;
        four = four << 6 | (c & 63);
      }
      for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--) {
        out.write(four >> shift);
      }
    }
  }
}
