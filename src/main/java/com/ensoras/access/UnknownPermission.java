package com.ensoras.access;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** A name from outside that is none of the 64. */
public final class UnknownPermission extends Refusal {

  UnknownPermission(String code) {
    super(422, "unknown-permission", "There is no permission “" + shown(code) + "”.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("permissions", sentence()));
  }

  private static String shown(String code) {
    return code.length() <= 60 ? code : code.substring(0, 60) + "…";
  }
}
