package com.ensoras.channels.email.incoming;

import java.util.Arrays;
import java.util.List;

/**
 * Parts what somebody wrote from the history and signature below it. Where answers stand between
 * the quoted lines nothing is folded, since they would lose their sense.
 */
public final class Quotes {

  private static final int LONGEST_SIGNATURE = 15;

  private Quotes() {}

  /**
   * @param fresh what is shown; the whole text when everything would be folded
   * @param quoted what is folded away: history and signature; may be empty
   */
  public record Split(String fresh, String quoted) {}

  public static Split split(String text) {
    var lines = Arrays.asList(text.split("\n", -1));
    int end = lines.size();
    int history = historyAt(lines);
    if (history >= 0) {
      end = history;
    } else {
      int below = answerBelowQuote(lines);
      if (below > 0) {
        return parted(join(lines, below, end), join(lines, 0, below), text);
      }
    }
    int signature = signatureAt(lines, end);
    int cut = signature < 0 ? end : signature;
    return parted(join(lines, 0, cut), join(lines, cut, lines.size()), text);
  }

  private static Split parted(String fresh, String quoted, String whole) {
    return fresh.isBlank()
        ? new Split(whole.strip(), "")
        : new Split(fresh.stripTrailing().replaceFirst("^\\n+", ""), quoted.strip());
  }

  /** Where everything that follows is history; -1 when there is none, or answers stand in it. */
  private static int historyAt(List<String> lines) {
    int signature = signatureAt(lines, lines.size());
    var inQuote = false; // of a quotation only the first line is looked at: each line is read once
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (QuoteMarks.forwards(line)) {
        return -1; // what is handed on is what they want to say
      }
      if (QuoteMarks.isOriginalMessage(line) || QuoteMarks.startsHeaderBlock(lines, i)) {
        return afterRule(lines, i);
      }
      int attribution = QuoteMarks.attributionLines(lines, i);
      var begins = attribution > 0 || isQuoted(line) && !inQuote;
      if (begins && onlyQuotedFrom(lines, i + attribution, signature)) {
        return i;
      }
      inQuote = isQuoted(line) || inQuote && line.isBlank();
    }
    return -1;
  }

  /** A line of underscores above the block belongs to it. */
  private static int afterRule(List<String> lines, int block) {
    int at = block;
    while (at > 0 && (lines.get(at - 1).isBlank() || lines.get(at - 1).matches("_{5,200}\\s*"))) {
      at--;
    }
    return at;
  }

  /** Everything to the end is quoted, but for a signature; at least one line is. */
  private static boolean onlyQuotedFrom(List<String> lines, int start, int signature) {
    var quoted = false;
    for (int i = start; i < lines.size(); i++) {
      if (!isQuoted(lines.get(i)) && !lines.get(i).isBlank()) {
        return quoted && i == signature;
      }
      quoted |= isQuoted(lines.get(i));
    }
    return quoted;
  }

  /** Where the answer begins below one quotation at the top; 0 when it is written otherwise. */
  private static int answerBelowQuote(List<String> lines) {
    int at = skipBlank(lines, 0);
    at = skipBlank(lines, at + QuoteMarks.attributionLines(lines, at));
    int quote = at;
    while (at < lines.size() && (isQuoted(lines.get(at)) || lines.get(at).isBlank())) {
      at++;
    }
    var more = lines.subList(at, lines.size()).stream().anyMatch(Quotes::isQuoted);
    return at > quote && at < lines.size() && !more ? at : 0;
  }

  private static int skipBlank(List<String> lines, int start) {
    int at = start;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /** -1 when there is none in the last lines before the end. */
  private static int signatureAt(List<String> lines, int end) {
    int last = end;
    while (last > 0 && lines.get(last - 1).isBlank()) {
      last--;
    }
    for (int i = Math.max(0, last - LONGEST_SIGNATURE); i < last; i++) {
      var line = lines.get(i);
      if (line.equals("-- ") || line.equals("--") || i >= last - 2 && QuoteMarks.isSentFrom(line)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isQuoted(String line) {
    return line.startsWith(">");
  }

  private static String join(List<String> lines, int start, int end) {
    return String.join("\n", lines.subList(start, end));
  }
}
