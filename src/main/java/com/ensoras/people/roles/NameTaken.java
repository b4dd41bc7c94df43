package com.ensoras.people.roles;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** Another role of the project has this name, compared without case and spaces: 409. */
public final class NameTaken extends Refusal {

  NameTaken(String name) {
    super(409, "name-taken", "There is already a role “" + name + "”. Choose another name.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("name", sentence()));
  }
}
