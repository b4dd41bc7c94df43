package com.ensoras.people.ownership;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** The member cannot become the Owner as they are: 409. */
public final class CannotOwn extends Refusal {

  private CannotOwn(String sentence) {
    super(409, "cannot-own", sentence);
  }

  static CannotOwn unconfirmed(String name) {
    return new CannotOwn(name + " has to confirm the e-mail address first.");
  }

  static CannotOwn withoutTwoFactor(String name) {
    return new CannotOwn(
        "This project requires two-factor authentication. " + name + " has to set it up first.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("member", sentence()));
  }
}
