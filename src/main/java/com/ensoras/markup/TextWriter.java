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

  private final StringBuilder text = new StringBuilder();
  private final Deque<Link> links = new ArrayDeque<>();
  private int quoted;
  private int asWritten; // within pre, where spaces count
  private int quotedBefore;
  private int breaks = 2; // line breaks to be written before what comes next

  private record Link(String address, int start) {}

  String written() {
    return text.toString().replaceAll("[ \\t]+\n", "\n").strip();
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
    if (piece.isEmpty()) {
      return;
    }
    if (!text.isEmpty() && breaks > 0) {
      text.append('\n');
      for (int empty = 1; empty < breaks; empty++) {
        text.append(">".repeat(Math.min(quoted, quotedBefore))).append('\n');
      }
    }
    if (quoted > 0 && (breaks > 0 || text.isEmpty())) {
      text.append(">".repeat(quoted)).append(' ');
    }
    text.append(piece);
    breaks = 0;
    quotedBefore = quoted;
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
