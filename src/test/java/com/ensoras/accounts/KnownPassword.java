package com.ensoras.accounts;

/** For tests of other modules: the hash of a password, to be put into an account's row. */
public final class KnownPassword {

  public static final String TEXT = "correct horse battery";

  private KnownPassword() {}

  public static String hash(Passwords passwords) {
    return passwords.choose(TEXT, "nobody@example.com", "Nobody").hash();
  }
}
