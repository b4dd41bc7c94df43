package com.ensoras.tickets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conversation of a ticket, oldest first.
 *
 * @param before where the messages before these end; null when there are none
 */
record MessagesJson(List<MessageJson> messages, @Nullable Integer before) {

  record FileJson(String id, String name, String type, int size) {

    static FileJson of(Attachment file) {
      return new FileJson(file.id().toString(), file.name(), file.type(), file.size());
    }
  }

  /**
   * @param kind message, note or forward
   * @param address where it came from, when that is not the ticket's customer
   * @param to who got a forward
   */
  record MessageJson(
      int seq,
      String kind,
      String author,
      String name,
      @Nullable String address,
      String body,
      List<String> to,
      List<String> cc,
      String state,
      @Nullable String problem,
      List<FileJson> attachments,
      Instant at) {}

  static MessagesJson of(TicketView view) {
    return new MessagesJson(
        view.messages().stream().map(MessagesJson::of).toList(),
        view.earlier() ? view.messages().getFirst().seq() : null);
  }

  private static MessageJson of(Message message) {
    return new MessageJson(
        message.seq(),
        message.kind().word(),
        message.author().word(),
        message.authorName(),
        message.authorAddress().isEmpty() ? null : message.authorAddress(),
        message.body(),
        message.forward() ? message.to() : List.of(),
        message.cc(),
        state(message.sending()),
        message.problem(),
        message.attachments().stream().map(FileJson::of).toList(),
        message.at());
  }

  private static String state(Sending sending) {
    return switch (sending) {
      case WAITS -> "waits";
      case ON_ITS_WAY -> "on-its-way";
      case SENT -> "sent";
      case FAILED -> "failed";
    };
  }
}
