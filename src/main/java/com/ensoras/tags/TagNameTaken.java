package com.ensoras.tags;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** Another tag of the project has this name, without case and spaces: 409. */
public final class TagNameTaken extends Refusal {

  TagNameTaken(String name) {
    super(409, "tag-name-taken", "There is already a tag named “" + name + "”.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("name", sentence()));
  }
}
