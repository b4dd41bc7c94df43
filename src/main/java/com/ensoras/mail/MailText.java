package com.ensoras.mail;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says: a heading, paragraphs, at most one button with a link, a footer. Whatever comes
 * from people is made one harmless line, so that a name can neither forge a header nor turn the
 * text around.
 */
public record MailText(
    String subject,
    String heading,
    List<String> paragraphs,
    @Nullable Button button,
    List<String> footer) {

  private static final int LONGEST_SUBJECT = 150;

  /** The one thing to do. */
  public record Button(String label, String link) {
    public Button {
      label = line(label);
      if (!link.matches("https?://\\S+")) {
        throw new IllegalArgumentException("A mail's link must be a whole address");
      }
    }

    /** Prints no link: it may carry a token. */
    @Override
    public String toString() {
      return "Button[" + label + "]";
    }
  }

  public MailText {
    subject = cut(line(subject));
    heading = line(heading);
    paragraphs = paragraphs.stream().map(MailText::line).toList();
    footer = footer.stream().map(MailText::line).toList();
  }

  /** Starts a mail; the heading is the subject. */
  public static MailText about(String subject) {
    return new MailText(subject, subject, List.of(), null, List.of());
  }

  public MailText paragraph(String text) {
    return new MailText(subject, heading, with(paragraphs, text), button, footer);
  }

  public MailText button(String label, String link) {
    return new MailText(subject, heading, paragraphs, new Button(label, link), footer);
  }

  /** A small line under the text, such as why one got this mail. */
  public MailText footer(String text) {
    return new MailText(subject, heading, paragraphs, button, with(footer, text));
  }

  /** The whole as plain text. */
  String plain() {
    var text = new StringBuilder(heading).append("\n\n");
    paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
    if (button != null) {
      text.append(button.label()).append(":\n").append(button.link()).append("\n\n");
    }
    if (!footer.isEmpty()) {
      text.append("-- \n");
      footer.forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }

  /**
   * Without control, bidirectional and other invisible characters; white space becomes one space.
   */
  static String line(String text) {
    var kept = new StringBuilder();
    text.codePoints()
        .map(c -> isBreak(c) ? ' ' : c)
        .filter(c -> !isInvisible(c))
        .forEach(kept::appendCodePoint);
    return kept.toString().strip().replaceAll(" {2,}", " ");
  }

  private static boolean isBreak(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(int c) {
    var type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }

  private static String cut(String subject) {
    return subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
        ? subject
        : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }

  private static List<String> with(List<String> lines, String line) {
    return Stream.concat(lines.stream(), Stream.of(line)).toList();
  }
}
