package com.ensoras.projects;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** Whoever requires two-factor of all members without having it would shut themselves out: 409. */
public final class SetUpTwoFactorFirst extends Refusal {

  public SetUpTwoFactorFirst() {
    super(
        409,
        "set-up-two-factor-first",
        "Set up two-factor authentication in your own account first, then require it of everybody.");
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("twoFactorRequired", sentence()));
  }
}
