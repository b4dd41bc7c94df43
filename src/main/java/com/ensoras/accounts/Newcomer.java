package com.ensoras.accounts;

import com.ensoras.kernel.EmailAddress;

/**
 * Checked and hashed, so that the transaction has nothing slow left to do; see {@link Newcomers}.
 */
public final class Newcomer {

  private final EmailAddress email;
  private final String name;
  private final ChosenPassword password;

  Newcomer(EmailAddress email, String name, ChosenPassword password) {
    this.email = email;
    this.name = name;
    this.password = password;
  }

  public EmailAddress email() {
    return email;
  }

  public String name() {
    return name;
  }

  ChosenPassword password() {
    return password;
  }
}
