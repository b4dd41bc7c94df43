package com.ensoras.tickets;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed as a reply.
 *
 * @param cc further addresses, as typed, with commas
 * @param files that were uploaded before
 * @param seen the newest place of the ticket that the writer has read; null to send in any case
 */
public record ReplyDraft(String body, String cc, List<UUID> files, @Nullable Integer seen) {

  static final int LONGEST = 50_000;
  static final int MOST_CC = 20;

  public ReplyDraft {
    body = body.replace("\r\n", "\n").strip();
    files = List.copyOf(files);
  }

  public static ReplyDraft of(String body) {
    return new ReplyDraft(body, "", List.of(), null);
  }

  List<String> copies() {
    return Stream.of(cc.split("[,;\\s]+")).filter(part -> !part.isEmpty()).toList();
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    body(body).forEach(problem -> errors.add("body", problem));
    if (copies().size() > MOST_CC) {
      errors.add("cc", "Use at most " + MOST_CC + " addresses.");
    }
    copies().stream()
        .filter(part -> EmailAddress.parse(part).isEmpty())
        .findFirst()
        .ifPresent(part -> errors.add("cc", "“" + shortened(part) + "” is no e-mail address."));
    errors.refuse();
  }

  /** The rule for the text of replies and notes. */
  static Stream<String> body(String body) {
    return body.isEmpty()
        ? Stream.of("Write something first.")
        : Texts.problem(body, LONGEST).stream();
  }

  static String shortened(String part) {
    return part.length() <= 60 ? part : part.substring(0, 60) + "…";
  }
}
