package com.ensoras.tickets;

import com.ensoras.customers.Customer;
import com.ensoras.words.Words;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/**
 * What is passed on, as plain text: each message below its head, oldest first.
 *
 * @param words of the project's language
 */
record ForwardedText(Words words, Ticket ticket, Customer customer) {

  private static final int LONGEST = 190_000;
  private static final String RULE = "----------";

  /** The newest stay when it is too much; that something is left out is said. */
  String of(List<Message> messages, boolean more) {
    var text = new StringBuilder();
    var leftOut = more;
    for (var message : messages.reversed()) {
      var part = part(message);
      if (text.length() + part.length() > LONGEST) {
        leftOut = true;
        break;
      }
      text.insert(0, part);
    }
    return (leftOut ? words.get("forward.left-out") + "\n\n" : "")
        + text.toString().stripTrailing();
  }

  private String part(Message message) {
    return String.join(
            "\n",
            RULE + " " + words.get("forward.head") + " " + RULE,
            words.get("forward.from", "sender", from(message)),
            words.get("forward.date", "date", at(message.at())),
            words.get("forward.subject", "subject", ticket.subject()))
        + "\n\n"
        + message.body()
        + (message.quoted().isEmpty() ? "" : "\n\n" + message.quoted())
        + "\n\n";
  }

  private String from(Message message) {
    var said = message.authorName();
    var name = said.isEmpty() || said.equals(Customer.ANONYMOUS) ? called() : said;
    if (message.author() != Author.CUSTOMER) {
      return name;
    }
    var email = message.authorAddress().isEmpty() ? customer.email() : message.authorAddress();
    return email == null || email.equals(name) ? name : name + " <" + email + ">";
  }

  private String called() {
    return customer.isAnonymous() ? words.get("forward.nobody") : customer.called();
  }

  private String at(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(words.language().locale())
            .format(at.atZone(ZoneOffset.UTC))
        + " UTC";
  }
}
