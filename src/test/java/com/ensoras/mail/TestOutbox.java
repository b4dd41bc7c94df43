package com.ensoras.mail;

import com.ensoras.database.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox as an operator reads it who has no mail server: the text of what waits. */
public final class TestOutbox {

  private TestOutbox() {}

  /** The newest mail to this address, unless it has left already or was dropped. */
  public static Optional<String> textFor(ApplicationContext context, String address) {
    return newest(context, address)
        .flatMap(
            id ->
                context
                    .getBean(TransactionOperations.class)
                    .execute(status -> context.getBean(Outbox.class).read(id)))
        .map(Letter::plain);
  }

  private static Optional<MailId> newest(ApplicationContext context, String address) {
    var text = "select id from mail where lower(to_address) = ? order by id desc limit 1";
    try (var connection = TestDatabase.asOperator(context);
        var statement = connection.prepareStatement(text)) {
      statement.setString(1, address);
      var rows = statement.executeQuery();
      return rows.next()
          ? Optional.of(new MailId(rows.getObject(1, UUID.class)))
          : Optional.empty();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
