package com.ensoras.channels.email;

import com.ensoras.kernel.Invalid;

/** What a channel that is to be active cannot do without. */
final class Completeness {

  private Completeness() {}

  /**
   * @param incoming whether there is a password to fetch mails with; like the other
   * @throws Invalid naming all that is missing
   */
  static void require(EmailChannelDraft draft, boolean incoming, boolean outgoing) {
    if (!draft.active()) {
      return;
    }
    var errors = new Invalid.Errors();
    server(draft, Direction.INCOMING, errors);
    server(draft, Direction.OUTGOING, errors);
    if (draft.incoming().user().isEmpty()) {
      errors.add("incomingUser", "Enter the user of the mailbox.");
    } else if (!incoming && !draft.incoming().host().isEmpty()) {
      errors.add("incomingPassword", "Enter the password of this user on this server.");
    }
    if (!outgoing && !draft.outgoing().user().isEmpty() && !draft.outgoing().host().isEmpty()) {
      errors.add("outgoingPassword", "Enter the password of this user on this server.");
    }
    if (draft.fromAddress().isBlank()) {
      errors.add("fromAddress", "Enter the address that answers come from.");
    }
    errors.refuse();
  }

  private static void server(EmailChannelDraft draft, Direction direction, Invalid.Errors errors) {
    if (draft.server(direction).host().isEmpty()) {
      errors.add(direction.field("Host"), "Enter the server before you switch the channel on.");
    }
  }
}
