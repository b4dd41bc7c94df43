package com.ensoras.tickets;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to forward something.
 *
 * @param to addresses, as typed, with commas
 * @param body the sender's own words; may be empty
 * @param message the place of the message to forward; null for the whole conversation
 * @param originals files of what is forwarded that go along; null for all
 * @param files that were uploaded for it
 */
public record ForwardDraft(
    String to,
    String body,
    @Nullable Integer message,
    @Nullable List<UUID> originals,
    List<UUID> files) {

  public ForwardDraft {
    body = body.replace("\r\n", "\n").strip();
    files = List.copyOf(files);
  }

  List<String> addresses() {
    return Stream.of(to.split("[,;\\s]+")).filter(part -> !part.isEmpty()).distinct().toList();
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    var addresses = addresses();
    if (addresses.isEmpty()) {
      errors.add("to", "Enter the address of whoever is to get it.");
    }
    if (addresses.size() > ReplyDraft.MOST_CC) {
      errors.add("to", "Use at most " + ReplyDraft.MOST_CC + " addresses.");
    }
    addresses.stream()
        .filter(part -> EmailAddress.parse(part).isEmpty())
        .findFirst()
        .ifPresent(
            part -> errors.add("to", "“" + ReplyDraft.shortened(part) + "” is no e-mail address."));
    Texts.problem(body, ReplyDraft.LONGEST).ifPresent(problem -> errors.add("body", problem));
    errors.refuse();
  }
}
