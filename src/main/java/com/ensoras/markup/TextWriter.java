package com.ensoras.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Writes HTML as the plain text that a reader would see. */
final class TextWriter implements HtmlStreamEventReceiver {

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "pre", "table");

  private static final Set<String> LINES =
      Set.of("div", "li", "tr", "dt", "dd", "hr", "address", "center", "figure", "caption");

  private static final int DEEPEST = 5; // of quotations that are marked, each on every line of it

  /** More than anybody keeps of a mail's text: whoever does cuts it visibly. */
  private static final int LONGEST = 1_000_000;

  private final StringBuilder text = new StringBuilder();
  private final Deque<Link> links = new ArrayDeque<>();
  private int quoted;
  private int asWritten; // within pre, where spaces count
  private int quotedBefore;
  private int breaks = 2; // line breaks to be written before what comes next

  private record Link(String address, int start) {}

  String written() {
    var kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      while (c == '\n' && endsWithBlank(kept)) {
        kept.setLength(kept.length() - 1);
      }
      kept.append(c);
    }
    return kept.toString().strip();
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String element, List<String> attributes) {
    breakBefore(element);
    switch (element) {
      case "br" -> newLine();
      case "blockquote" -> quoted++;
      case "pre" -> asWritten++;
      case "li" -> append("- ");
      case "hr" -> append("----");
      case "img" -> append(value(attributes, "alt"));
      case "a" -> links.push(new Link(value(attributes, "href"), text.length()));
      case "td", "th" -> append(breaks > 0 ? "" : " ");
      default -> {}
    }
  }

  @Override
  public void closeTag(String element) {
    switch (element) {
      case "a" -> closeLink();
      case "pre" -> asWritten--;
      case "blockquote" -> quoted--;
      default -> {}
    }
    breakBefore(element);
  }

  @Override
  public void text(String written) {
    if (asWritten > 0) {
      var lines = written.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        append(lines[i]);
        if (i + 1 < lines.length) {
          newLine();
        }
      }
      return;
    }
    var folded = written.replaceAll("[\\s\\u00a0]+", " ");
    append(breaks > 0 || endsWithSpace() ? folded.stripLeading() : folded);
  }

  /** The address is told unless it is what the link says. */
  private void closeLink() {
    var link = links.poll();
    if (link == null) {
      return;
    }
    var said = text.substring(Math.min(link.start(), text.length())).strip();
    var bare = link.address().replaceFirst("^mailto:", "");
    if (!said.isEmpty() && !said.equals(bare) && !said.equals(bare.replaceFirst("/$", ""))) {
      append(" (" + bare + ")");
    }
  }

  private void breakBefore(String element) {
    int wanted = PARAGRAPHS.contains(element) ? 2 : LINES.contains(element) ? 1 : 0;
    while (breaks < wanted) {
      newLine();
    }
  }

  private void newLine() {
    breaks++;
  }

  private void append(String piece) {
    if (piece.isEmpty() || text.length() >= LONGEST) {
      return;
    }
    if (!text.isEmpty() && breaks > 0) {
      text.append('\n');
      for (int empty = 1; empty < breaks && text.length() < LONGEST; empty++) {
        text.repeat('>', marks(Math.min(quoted, quotedBefore))).append('\n');
      }
    }
    if (quoted > 0 && (breaks > 0 || text.isEmpty())) {
      text.repeat('>', marks(quoted)).append(' ');
    }
    text.append(piece);
    text.setLength(Math.min(text.length(), LONGEST));
    breaks = 0;
    quotedBefore = quoted;
  }

  private static int marks(int depth) {
    return Math.min(depth, DEEPEST);
  }

  private static boolean endsWithBlank(StringBuilder text) {
    char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    return last == ' ' || last == '\t';
  }

  private boolean endsWithSpace() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
  }

  private static String value(List<String> attributes, String name) {
    for (int at = 0; at < attributes.size(); at += 2) {
      if (attributes.get(at).equals(name)) {
        return attributes.get(at + 1);
      }
    }
    return "";
  }
}
