package com.ensoras.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came or goes with a message; its bytes are read apart.
 *
 * @param seq of its message; zero for one that is not sent yet
 * @param size in bytes
 * @param contentId by which the message's HTML names it
 */
public record Attachment(
    UUID id, int seq, String name, String type, int size, @Nullable String contentId) {

  static Attachment read(ResultSet row) throws SQLException {
    return new Attachment(
        (UUID) row.getObject("id"),
        row.getInt("seq"),
        row.getString("name"),
        row.getString("type"),
        row.getInt("size"),
        row.getString("content_id"));
  }
}
