package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** Nobody approves their own: 403. */
public final class OwnDraft extends Refusal {

  OwnDraft() {
    super(403, "own-draft", "Somebody else has to approve what you wrote.");
  }
}
