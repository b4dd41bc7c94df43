package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;

/** Only its maker, and who may edit the team that it is shared with, change a view: 403. */
public final class NotYourView extends Refusal {

  NotYourView() {
    super(
        403,
        "not-your-view",
        "Only who made this view, or may edit its team and sits there, can change it.");
  }
}
