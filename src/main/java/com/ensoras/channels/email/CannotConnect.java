package com.ensoras.channels.email;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** A mail server could not be used: 422, with the reason at each server. */
final class CannotConnect extends Refusal {

  private final transient List<FieldError> fields;

  CannotConnect(List<FieldError> fields) {
    super(422, "cannot-connect", fields.getFirst().sentence());
    this.fields = List.copyOf(fields);
  }

  @Override
  public List<FieldError> fields() {
    return fields;
  }
}
