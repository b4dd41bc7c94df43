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
 * @param quoted what it repeats of earlier messages
 * @param html sanitised, null for plain text
 * @param undoable how long it can be taken back before it goes; null for what is not sent
 * @param statusBefore where the ticket stood, for taking it back
 */
record NewMessage(
    boolean note,
    Author author,
    @Nullable AccountId account,
    String authorName,
    String body,
    String quoted,
    @Nullable String html,
    List<String> to,
    List<String> cc,
    List<NewFile> files,
    @Nullable Duration undoable,
    @Nullable TicketStatus statusBefore) {

  static NewMessage received(
      String authorName, String body, String quoted, @Nullable String html, List<NewFile> files) {
    return new NewMessage(
        false,
        Author.CUSTOMER,
        null,
        authorName,
        body,
        quoted,
        html,
        List.of(),
        List.of(),
        files,
        null,
        null);
  }

  static NewMessage note(AccountId account, String body) {
    return new NewMessage(
        true,
        Author.AGENT,
        account,
        "",
        body,
        "",
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null);
  }
}
