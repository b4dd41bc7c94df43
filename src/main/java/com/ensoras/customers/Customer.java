package com.ensoras.customers;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes to a project.
 *
 * @param name empty when nobody knows it
 * @param email null for a visitor who gave none
 * @param note what agents keep about them
 */
public record Customer(
    CustomerId id, String name, @Nullable String email, String note, int version) {

  /** How members are shown somebody of whom neither name nor address is known. */
  public static final String ANONYMOUS = "Anonymous";

  /** The name, else the address, else "Anonymous". */
  public String called() {
    return called(name, email);
  }

  public boolean isAnonymous() {
    return name.isEmpty() && email == null;
  }

  public static String called(String name, @Nullable String email) {
    if (!name.isEmpty()) {
      return name;
    }
    return email == null ? ANONYMOUS : email;
  }
}
