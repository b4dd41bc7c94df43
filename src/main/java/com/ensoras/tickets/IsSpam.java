package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** The ticket is marked as spam and stays closed until somebody says that it is not: 409. */
public final class IsSpam extends Refusal {

  IsSpam() {
    super(409, "is-spam", "This ticket is marked as spam. Say “Not spam” first.");
  }
}
