package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** The draft is not the one that was read, or was decided meanwhile: 409. */
public final class DraftChanged extends Refusal {

  DraftChanged() {
    super(
        409,
        "draft-changed",
        "This draft was changed or decided meanwhile. Read it again before you decide.");
  }
}
