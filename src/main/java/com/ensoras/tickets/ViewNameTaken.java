package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** The member has another view of this name: 409. */
public final class ViewNameTaken extends Refusal {

  private static final String SENTENCE = "You have a view of this name. Choose another name.";

  ViewNameTaken() {
    super(409, "view-name-taken", SENTENCE);
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("name", SENTENCE));
  }
}
