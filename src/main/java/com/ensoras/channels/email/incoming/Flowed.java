package com.ensoras.channels.email.incoming;

/** Joins the lines that a program broke only to keep them short (format=flowed, RFC 3676). */
final class Flowed {

  private Flowed() {}

  /**
   * @param delSp whether the space that marks a break is to go
   */
  static String join(String text, boolean delSp) {
    var joined = new StringBuilder();
    var goesOn = false;
    int depth = 0;
    for (var line : text.split("\n", -1)) {
      int quoted = depth(line);
      var content = line.substring(quoted);
      content = content.startsWith(" ") ? content.substring(1) : content;
      if (!goesOn || quoted != depth) {
        joined.append(joined.isEmpty() && !goesOn ? "" : "\n").append(">".repeat(quoted));
        joined.append(quoted > 0 ? " " : "");
      }
      goesOn = content.endsWith(" ") && !content.equals("-- ");
      depth = quoted;
      joined.append(goesOn && delSp ? content.substring(0, content.length() - 1) : content);
    }
    return joined.toString();
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return depth;
  }
}
