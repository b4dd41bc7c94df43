package com.ensoras.accounts;

/** What was typed to make an account. Prints no password. */
public record SignUpDraft(String name, String email, String password) {

  @Override
  public String toString() {
    return "SignUpDraft[" + email + "]";
  }
}
