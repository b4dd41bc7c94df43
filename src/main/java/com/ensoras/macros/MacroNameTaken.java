package com.ensoras.macros;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** Another macro of the project has this name, without case and spaces: 409. */
public final class MacroNameTaken extends Refusal {

  MacroNameTaken(String name) {
    super(409, "macro-name-taken", "There is already a macro named “" + name + "”.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("name", sentence()));
  }
}
