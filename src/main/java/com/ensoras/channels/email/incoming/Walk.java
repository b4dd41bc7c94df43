package com.ensoras.channels.email.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a mail's parts: what can be read becomes its text, everything else is attached. */
final class Walk {

  private static final int DEEPEST = 20;
  private static final int MOST = 1_000;

  /** The same text once more, made for other programs than ours. */
  private static final Set<String> FOR_OTHERS = Set.of("text/x-amp-html", "text/watch-html");

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("message/rfc822", "eml"),
          Map.entry("message/global", "eml"),
          Map.entry("text/plain", "txt"),
          Map.entry("text/html", "html"),
          Map.entry("text/calendar", "ics"),
          Map.entry("text/csv", "csv"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/zip", "zip"),
          Map.entry("image/png", "png"),
          Map.entry("image/jpeg", "jpg"),
          Map.entry("image/gif", "gif"),
          Map.entry("image/webp", "webp"));

  private final List<Attachment> attachments = new ArrayList<>();
  private final Bounces bounces = new Bounces();
  private String charset = "";
  private int seen;

  Bodies read(Part part) {
    return read(part, 0, true);
  }

  List<Attachment> attachments() {
    return attachments;
  }

  Bounces bounces() {
    return bounces;
  }

  /** Of the first text that names one: raw 8-bit header fields are most likely the same. */
  String charset() {
    return charset;
  }

  private Bodies read(Part part, int depth, boolean whole) {
    if (++seen > MOST) {
      throw new UnreadableMail("It has more than 1,000 parts.");
    }
    bounces.see(part);
    if (part.kind().isIn("multipart") && depth < DEEPEST) {
      return readAll(part, depth);
    }
    if (part.kind().isIn("text") && charset.isEmpty()) {
      charset = part.charset().orElse("");
    }
    var readable = part.is("text/plain") || part.is("text/html");
    if (readable && !part.isAttached() && (whole || part.fileName(charset).isEmpty())) {
      return part.is("text/html") ? new Bodies(null, part.text()) : plain(part);
    }
    if (!FOR_OTHERS.contains(part.kind().value())) {
      attach(part);
    }
    return Bodies.NONE;
  }

  private Bodies readAll(Part part, int depth) {
    var children = Multipart.split(part.body(), part.kind().plain("boundary"));
    if (children.isEmpty()) { // no boundary at all: what stands there can still be read
      var text = SafeText.text(Charsets.decode(part.decoded(), part.charset().orElse(null)));
      return text.isBlank() ? Bodies.NONE : new Bodies(text, null);
    }
    var all = Bodies.NONE;
    for (var child : children) {
      var bodies = read(Part.read(child), depth + 1, false);
      all = part.is("multipart/alternative") ? all.or(bodies) : all.then(bodies);
    }
    return all;
  }

  private Bodies plain(Part part) {
    var text = part.text();
    if (part.kind().plain("format").orElse("").equalsIgnoreCase("flowed")) {
      text = Flowed.join(text, part.kind().plain("delsp").orElse("").equalsIgnoreCase("yes"));
    }
    var sorted = Uuencoded.sort(text);
    for (var file : sorted.files()) {
      var name = SafeText.fileName(file.name());
      add(name.isEmpty() ? "attachment" : name, "application/octet-stream", file.bytes(), null);
    }
    return new Bodies(sorted.text(), null);
  }

  private void attach(Part part) {
    var bytes = part.decoded();
    var id = part.headers().first("content-id").map(MessageIds::in).orElse(List.of());
    if (bytes.length > 0 || !part.fileName(charset).isEmpty()) {
      add(name(part, bytes), type(part), bytes, id.isEmpty() ? null : id.getFirst());
    }
  }

  private void add(String name, String type, byte[] bytes, @Nullable String id) {
    attachments.add(new Attachment(name, type, bytes, id));
  }

  private String name(Part part, byte[] bytes) {
    var given = part.fileName(charset);
    if (!given.isEmpty()) {
      return given;
    }
    var ending = ENDINGS.getOrDefault(part.kind().value(), "bin");
    var subject = ending.equals("eml") ? subject(bytes) : "";
    var stem = subject.isEmpty() ? "attachment-" + (attachments.size() + 1) : subject;
    return SafeText.fileName(stem.replaceAll("[/\\\\]", "_") + "." + ending);
  }

  private String subject(byte[] mail) {
    var subject = Headers.read(Span.of(mail)).first("subject").orElse("");
    return SafeText.line(EncodedWords.decode(subject, charset.isEmpty() ? null : charset));
  }

  /** Only what a type can look like; the rest is bytes. */
  private static String type(Part part) {
    var type = part.kind().value();
    return type.matches("[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}")
        ? type
        : "application/octet-stream";
  }
}
