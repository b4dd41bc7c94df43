package com.ensoras.people.roles;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** A role that people would take for the Owner: 422. */
public final class LooksLikeOwner extends Refusal {

  LooksLikeOwner() {
    super(
        422,
        "looks-like-owner",
        "This reads like “Owner”, which no role can be. Choose another name.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("name", sentence()));
  }
}
