package com.ensoras.customers;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.kernel.Texts;
import java.util.Optional;

/**
 * What was typed about a customer.
 *
 * @param name may be empty
 * @param email may be empty
 */
public record CustomerDraft(String name, String email, String note) {

  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_NOTE = 2000;

  public CustomerDraft {
    name = Names.tidy(name);
    email = email.strip();
    note = note.strip();
  }

  /** Only a name and an address. */
  public static CustomerDraft of(String name, String email) {
    return new CustomerDraft(name, email, "");
  }

  /** Empty when none was typed. */
  public Optional<EmailAddress> address() {
    return EmailAddress.parse(email);
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  public void check() {
    var errors = new Invalid.Errors();
    if (!name.isEmpty()) {
      Names.problem(name, LONGEST_NAME).ifPresent(problem -> errors.add("name", problem));
    }
    if (!email.isEmpty() && address().isEmpty()) {
      errors.add("email", "Enter a whole e-mail address, like anna@example.com.");
    }
    Texts.problem(note, LONGEST_NOTE).ifPresent(problem -> errors.add("note", problem));
    errors.refuse();
  }
}
