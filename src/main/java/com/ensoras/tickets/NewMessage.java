package com.ensoras.tickets;

import com.ensoras.accounts.AccountId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message or note that is about to be kept.
 *
 * @param account of the member who wrote it; null for customers and the machine
 * @param authorName for whoever has no account
 * @param authorAddress where it came from, when that is not the customer; else empty
 * @param quoted what it repeats of earlier messages
 * @param html sanitised, null for plain text
 * @param undoable how long it can be taken back before it goes; null for what is not sent
 * @param mentions of a note; of others none
 * @param statusBefore where the ticket stood, for taking it back
 */
record NewMessage(
    MessageKind kind,
    Author author,
    @Nullable AccountId account,
    String authorName,
    String authorAddress,
    String body,
    String quoted,
    @Nullable String html,
    List<String> to,
    List<String> cc,
    List<NewFile> files,
    @Nullable Duration undoable,
    @Nullable TicketStatus statusBefore,
    Mentions.Found mentions) {

  /**
   * @param address where it came from, when that is not the ticket's customer; else empty
   */
  static NewMessage received(Arrivals.Arrived arrived, String address) {
    return new NewMessage(
        MessageKind.MESSAGE,
        Author.CUSTOMER,
        null,
        arrived.customerName(),
        address,
        arrived.body(),
        arrived.quoted(),
        arrived.html(),
        List.of(),
        arrived.others().stream().limit(ReplyDraft.MOST_CC).toList(),
        arrived.files(),
        null,
        null,
        Mentions.Found.NONE);
  }

  static NewMessage forward(
      AccountId writer, Forward forward, Duration undoable, TicketStatus statusBefore) {
    return new NewMessage(
        MessageKind.FORWARD,
        Author.AGENT,
        writer,
        "",
        "",
        forward.body(),
        forward.quoted(),
        null,
        forward.to(),
        List.of(),
        List.of(),
        undoable,
        statusBefore,
        Mentions.Found.NONE);
  }

  static NewMessage note(AccountId account, String body, Mentions.Found mentions) {
    return new NewMessage(
        MessageKind.NOTE,
        Author.AGENT,
        account,
        "",
        "",
        body,
        "",
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        mentions);
  }
}
