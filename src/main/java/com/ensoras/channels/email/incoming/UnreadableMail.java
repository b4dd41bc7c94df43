package com.ensoras.channels.email.incoming;

import com.ensoras.kernel.Refusal;

/** What arrived cannot be read as a mail: it is kept aside with the reason, never lost. */
public final class UnreadableMail extends Refusal {

  UnreadableMail(String reason) {
    super(422, "unreadable-mail", reason);
  }
}
