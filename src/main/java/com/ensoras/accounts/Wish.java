package com.ensoras.accounts;

import com.ensoras.kernel.EmailAddress;
import java.util.UUID;

/** A letter that somebody asked for by typing an address; written later, by a job. */
sealed interface Wish {

  EmailAddress to();

  /** Somebody forgot the password of the account with this address, if there is one. */
  record Reset(EmailAddress to) implements Wish {}

  /** Somebody wants an account with this address. */
  record SignUp(EmailAddress to) implements Wish {}

  /** An account wants to move to this address. */
  record Move(EmailAddress to, AccountId account) implements Wish {}

  default String written() {
    return switch (this) {
      case Reset reset -> "reset\n" + to();
      case SignUp signUp -> "sign-up\n" + to();
      case Move move -> "move\n" + to() + "\n" + move.account().value();
    };
  }

  static Wish read(String written) {
    var parts = written.split("\n");
    var to = new EmailAddress(parts[1]);
    return switch (parts[0]) {
      case "reset" -> new Reset(to);
      case "sign-up" -> new SignUp(to);
      case "move" -> new Move(to, new AccountId(UUID.fromString(parts[2])));
      default -> throw new IllegalStateException("Unknown letter: " + parts[0]);
    };
  }
}
