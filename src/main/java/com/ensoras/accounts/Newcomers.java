package com.ensoras.accounts;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import org.springframework.stereotype.Component;

/** Checks what somebody typed to make an account; called before a transaction begins. */
@Component
public class Newcomers {

  private final Passwords passwords;

  Newcomers(Passwords passwords) {
    this.passwords = passwords;
  }

  /**
   * @throws Invalid with all that is wrong at the fields name, email and password
   */
  public Newcomer check(SignUpDraft draft) {
    var name = Names.tidy(draft.name());
    var email = EmailAddress.parse(draft.email());
    var errors = new Invalid.Errors();
    Names.problem(name, Accounts.LONGEST_NAME).ifPresent(wrong -> errors.add("name", wrong));
    if (email.isEmpty()) {
      errors.add("email", "Enter an e-mail address like olga@example.com.");
    }
    PasswordRule.problem(draft.password(), draft.email(), name)
        .ifPresent(wrong -> errors.add(Passwords.FIELD, wrong));
    errors.refuse();
    return new Newcomer(
        email.orElseThrow(), name, passwords.choose(draft.password(), draft.email(), name));
  }
}
