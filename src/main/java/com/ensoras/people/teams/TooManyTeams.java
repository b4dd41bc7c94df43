package com.ensoras.people.teams;

import com.ensoras.kernel.Refusal;

/** The project has as many teams as it can: 409. */
public final class TooManyTeams extends Refusal {

  TooManyTeams(int most) {
    super(409, "too-many-teams", "A project has at most " + most + " teams. Delete one first.");
  }
}
