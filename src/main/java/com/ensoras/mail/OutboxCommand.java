package com.ensoras.mail;

import com.ensoras.database.Command;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./ensoras outbox} lists what has not left; {@code outbox show <id>} prints one with its
 * link, for an operator without a mail server; {@code outbox retry <id>} tries once more.
 */
@Component
class OutboxCommand implements Command {

  private static final int LISTED = 500;

  private final Outbox outbox;
  private final MailSetup setup;
  private final TransactionTemplate transaction;
  private final PrintStream out = System.out;

  OutboxCommand(Outbox outbox, MailSetup setup, PlatformTransactionManager manager) {
    this.outbox = outbox;
    this.setup = setup;
    this.transaction = new TransactionTemplate(manager);
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public void run(List<String> arguments) {
    if (arguments.isEmpty()) {
      list();
    } else if (arguments.size() == 2 && arguments.getFirst().equals("show")) {
      show(id(arguments.getLast()));
    } else if (arguments.size() == 2 && arguments.getFirst().equals("retry")) {
      retry(id(arguments.getLast()));
    } else {
      throw new Invalid("outbox", "Say: outbox, outbox show <id> or outbox retry <id>.");
    }
  }

  private void list() {
    List<MailStore.Row> rows = transaction.execute(status -> outbox.unfinished(LISTED));
    if (!setup.isConfigured()) {
      out.println("No mail server is set up (ENSORAS_SMTP_HOST), so mails are held here.");
    }
    out.println(rows.isEmpty() ? "Nothing is waiting." : "Newest first:");
    rows.forEach(this::line);
    if (rows.size() == LISTED) {
      out.println("… and perhaps older ones.");
    }
  }

  private void line(MailStore.Row row) {
    var error = row.state().lastError();
    out.printf(
        "%s  %s  %-7s  %-10s  %s%s%n",
        row.id(),
        row.createdAt().toString().substring(0, 16).replace('T', ' '),
        row.where().name().toLowerCase(Locale.ROOT),
        row.kind(),
        row.to(),
        error == null ? "" : "  (" + error + ")");
  }

  private void show(MailId id) {
    var letter = transaction.execute(status -> outbox.read(id)).orElseThrow(Missing::new);
    out.println("To: " + letter.to());
    out.println("Subject: " + letter.subject());
    out.println();
    out.println(letter.plain());
  }

  private void retry(MailId id) {
    if (!Boolean.TRUE.equals(transaction.execute(status -> outbox.retry(id)))) {
      throw new Invalid(
          "outbox",
          setup.isConfigured()
              ? "This mail has left already, was dropped, or its link has expired."
              : "Set up a mail server first: ENSORAS_SMTP_HOST.");
    }
    out.println("It is tried again within a second, while Ensoras runs.");
  }

  private static MailId id(String typed) {
    try {
      return new MailId(UUID.fromString(typed));
    } catch (IllegalArgumentException notOne) {
      throw new Invalid("outbox", "That is no mail's id: see the list of ./ensoras outbox.");
    }
  }
}
