package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** Whose view it is, has another of this name: 409. */
public final class ViewNameTaken extends Refusal {

  ViewNameTaken(boolean own) {
    super(
        409,
        "view-name-taken",
        (own ? "You have a view" : "Whoever made this view has another")
            + " of this name. Choose another name.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("name", sentence()));
  }
}
