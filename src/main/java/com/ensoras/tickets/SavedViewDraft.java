package com.ensoras.tickets;

import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.people.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a view.
 *
 * @param team to share it with; null for nobody
 */
record SavedViewDraft(String name, @Nullable TeamId team, TicketFilter filter) {

  static final int LONGEST_NAME = 60;

  SavedViewDraft {
    name = Names.tidy(name);
  }

  /**
   * @throws Invalid when it has no name to show
   */
  void check() {
    Names.problem(name, LONGEST_NAME)
        .ifPresent(
            problem -> {
              throw new Invalid("name", problem);
            });
  }
}
