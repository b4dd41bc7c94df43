package com.ensoras.tickets;

import com.ensoras.customers.Customer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What is passed on, as plain text: each message below its head, oldest first. */
final class ForwardedText {

  private static final int LONGEST = 190_000;
  private static final String LEFT_OUT = "(Earlier messages are left out.)";
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private ForwardedText() {}

  /** The newest stay when it is too much; that something is left out is said. */
  static String of(Ticket ticket, Customer customer, List<Message> messages, boolean more) {
    var text = new StringBuilder();
    var leftOut = more;
    for (var message : messages.reversed()) {
      var part = part(ticket, customer, message);
      if (text.length() + part.length() > LONGEST) {
        leftOut = true;
        break;
      }
      text.insert(0, part);
    }
    return (leftOut ? LEFT_OUT + "\n\n" : "") + text.toString().stripTrailing();
  }

  private static String part(Ticket ticket, Customer customer, Message message) {
    return "---------- Forwarded message ----------\nFrom: "
        + from(customer, message)
        + "\nDate: "
        + at(message.at())
        + "\nSubject: "
        + ticket.subject()
        + "\n\n"
        + message.body()
        + (message.quoted().isEmpty() ? "" : "\n\n" + message.quoted())
        + "\n\n";
  }

  private static String from(Customer customer, Message message) {
    var name = message.authorName().isEmpty() ? customer.called() : message.authorName();
    if (message.author() != Author.CUSTOMER) {
      return name;
    }
    var email = message.authorAddress().isEmpty() ? customer.email() : message.authorAddress();
    return email == null || email.equals(name) ? name : name + " <" + email + ">";
  }

  private static String at(Instant at) {
    return AT.format(at.atZone(ZoneOffset.UTC));
  }
}
