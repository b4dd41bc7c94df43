package com.ensoras.people.teams;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** Another team of the project has this name, without case and spaces: 409. */
public final class TeamNameTaken extends Refusal {

  TeamNameTaken(String name) {
    super(409, "name-taken", "There is already a team named “" + name + "”.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("name", sentence()));
  }
}
