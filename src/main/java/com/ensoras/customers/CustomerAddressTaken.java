package com.ensoras.customers;

import com.ensoras.kernel.Refusal;
import java.util.List;

/** Another customer of the project has this address: 409. */
public final class CustomerAddressTaken extends Refusal {

  private final String sentence;

  CustomerAddressTaken(String email) {
    super(
        409,
        "customer-address-taken",
        "Another customer has the address " + email + ". Merge their tickets instead.");
    sentence = "Another customer has this address.";
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("email", sentence));
  }
}
