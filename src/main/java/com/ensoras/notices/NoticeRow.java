package com.ensoras.notices;

import com.ensoras.customers.Customer;
import com.ensoras.tickets.TicketId;
import com.ensoras.tickets.TicketStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Turns a row into a {@link Notice}. */
final class NoticeRow {

  private NoticeRow() {}

  static Notice read(ResultSet row, int n) throws SQLException {
    return new Notice(
        (UUID) row.getObject("id"),
        NoticeKind.numbered(row.getInt("kind")),
        new TicketId((UUID) row.getObject("ticket_id")),
        row.getLong("number"),
        row.getString("subject"),
        TicketStatus.numbered(row.getInt("status")),
        Customer.called(row.getString("name"), row.getString("email")),
        row.getString("by_name"),
        row.getString("excerpt"),
        row.getInt("times"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getBoolean("read"));
  }
}
