package com.ensoras.channels.email.incoming;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail that arrived, read. Whoever sent it could write into every field what they liked: none of
 * it proves who they are, and {@code html} must go through {@link com.ensoras.markup.MailHtml}
 * before anybody sees it.
 *
 * @param messageId without brackets, like those below; null when it has none
 * @param references from the oldest to the newest
 * @param from null when it names nobody who can be answered
 * @param subject decoded, one line; may be empty
 * @param sent what the mail says; null when that cannot be a time
 * @param text the plain text, or that of the HTML when there is no other; lines end with LF
 * @param html as it was sent; null when there is none
 * @param automatic sent by a program: must not be answered by one
 * @param bounce a mail server's report about a mail of ours; null when it is none
 */
public record IncomingMail(
    @Nullable String messageId,
    @Nullable String inReplyTo,
    List<String> references,
    @Nullable Correspondent from,
    List<Correspondent> replyTo,
    List<Correspondent> to,
    List<Correspondent> cc,
    String subject,
    @Nullable Instant sent,
    String text,
    @Nullable String html,
    List<Attachment> attachments,
    boolean automatic,
    @Nullable Bounce bounce) {

  /** 25 MB of files, encoded, and some words. */
  public static final int LARGEST = 36 * 1024 * 1024;

  public IncomingMail {
    references = List.copyOf(references);
    replyTo = List.copyOf(replyTo);
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    attachments = List.copyOf(attachments);
  }

  /**
   * @throws UnreadableMail when it is none, is too large or has too many parts; nothing else is
   *     thrown, however broken it is
   */
  public static IncomingMail parse(byte[] raw) {
    if (raw.length > LARGEST) {
      throw new UnreadableMail("It is larger than 36 MB.");
    }
    var part = Part.read(Span.of(raw));
    if (part.headers().isEmpty()) {
      throw new UnreadableMail(raw.length == 0 ? "It is empty." : "It has no header fields.");
    }
    var walk = new Walk();
    var bodies = walk.read(part);
    return read(part, walk, bodies);
  }

  /** What is new in it, and the history and signature that are folded away. */
  public Quotes.Split split() {
    return Quotes.split(text);
  }

  private static IncomingMail read(Part part, Walk walk, Bodies bodies) {
    var headers = part.headers();
    var charset = walk.charset().isEmpty() ? null : walk.charset();
    var from = all(headers, "from", charset).stream().findFirst().orElse(null);
    return new IncomingMail(
        ids(headers, "message-id").stream().findFirst().orElse(null),
        ids(headers, "in-reply-to").stream().findFirst().orElse(null),
        ids(headers, "references"),
        from,
        all(headers, "reply-to", charset),
        all(headers, "to", charset),
        all(headers, "cc", charset),
        SafeText.line(EncodedWords.decode(headers.first("subject").orElse(""), charset)),
        headers.first("date").flatMap(MailDates::parse).orElse(null),
        bodies.asText(),
        bodies.html(),
        walk.attachments(),
        Automatic.is(headers, from),
        walk.bounces().found(part, from).orElse(null));
  }

  /** Of every such field: some programs write one for each address. */
  private static List<Correspondent> all(Headers headers, String name, @Nullable String charset) {
    var found = new ArrayList<Correspondent>();
    headers.all(name).forEach(field -> found.addAll(Addresses.parse(field, charset)));
    return found;
  }

  private static List<String> ids(Headers headers, String name) {
    return headers.all(name).stream()
        .flatMap(field -> MessageIds.in(field).stream())
        .distinct()
        .toList();
  }

  /** Prints nothing of what it says. */
  @Override
  public String toString() {
    return "IncomingMail[" + messageId + "]";
  }
}
