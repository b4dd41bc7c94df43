package com.ensoras.tickets;

import com.ensoras.kernel.Invalid;
import java.util.Locale;

/** What a file that was not sent yet is meant for. The order is that of the database's numbers. */
enum UnsentFor {
  REPLY,
  NOTE,
  /** The first message of a ticket that is opened by hand. */
  NEW_TICKET,
  /** Another version of a reply that waits for approval. */
  EDIT,
  FORWARD;

  int number() {
    return ordinal();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Those that are said of a ticket which exists. */
  static UnsentFor of(String word) {
    return switch (word) {
      case "", "reply" -> REPLY;
      case "note" -> NOTE;
      case "edit" -> EDIT;
      case "forward" -> FORWARD;
      default -> throw new Invalid("kind", "Say reply, note, edit or forward.");
    };
  }
}
