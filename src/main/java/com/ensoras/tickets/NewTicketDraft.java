package com.ensoras.tickets;

import com.ensoras.customers.CustomerDraft;
import com.ensoras.kernel.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was typed to open a ticket: for whom, about what, and its first message. */
public record NewTicketDraft(
    CustomerDraft customer, String subject, String body, List<UUID> files) {

  public NewTicketDraft {
    files = List.copyOf(files);
    subject = subject.strip();
    body = body.replace("\r\n", "\n").strip();
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new ArrayList<Invalid.FieldError>();
    try {
      customer.check();
    } catch (Invalid invalid) {
      errors.addAll(invalid.fields());
    }
    if (customer.email().isEmpty() && customer.name().isEmpty()) {
      errors.add(new Invalid.FieldError("email", "Enter an address, or at least a name."));
    }
    if (subject.isEmpty()) {
      errors.add(new Invalid.FieldError("subject", "Enter a subject."));
    } else if (subject.codePointCount(0, subject.length()) > Arrivals.LONGEST_SUBJECT) {
      errors.add(
          new Invalid.FieldError(
              "subject", "Use at most " + Arrivals.LONGEST_SUBJECT + " characters."));
    } else if (!subject.equals(Arrivals.subject(subject))) {
      errors.add(new Invalid.FieldError("subject", "Remove the invisible or control characters."));
    }
    ReplyDraft.body(body).forEach(p -> errors.add(new Invalid.FieldError("body", p)));
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }
}
