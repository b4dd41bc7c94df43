package com.ensoras.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** An entry as columns, for both kinds of chain. */
final class EntryColumns {

  static final String NAMES =
      """
      chain, seq, at, actor_id, actor_name, behalf_id, behalf_name, what,
      subject_kind, subject_id, subject_name, before, after, place, previous, hash""";

  static final String PARAMETERS =
      """
      :chain, :seq, :at, :actor, :actorName, :behalf, :behalfName, :what,
      :subjectKind, :subjectId, :subjectName, :before::jsonb, :after::jsonb, :place, :previous, :hash""";

  private EntryColumns() {}

  static StatementSpec bind(StatementSpec statement, Entry entry) {
    return statement
        .param("chain", entry.chain().name())
        .param("seq", entry.seq())
        .param("at", OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC))
        .param("actor", entry.actor())
        .param("actorName", entry.actorName())
        .param("behalf", entry.behalf())
        .param("behalfName", entry.behalfName())
        .param("what", entry.what())
        .param("subjectKind", entry.subjectKind())
        .param("subjectId", entry.subjectId())
        .param("subjectName", entry.subjectName())
        .param("before", entry.before())
        .param("after", entry.after())
        .param("place", entry.place());
  }

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        new Chain(row.getString("chain")),
        row.getLong("seq"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("actor_id", UUID.class),
        row.getString("actor_name"),
        row.getObject("behalf_id", UUID.class),
        row.getString("behalf_name"),
        row.getString("what"),
        row.getString("subject_kind"),
        row.getString("subject_id"),
        row.getString("subject_name"),
        row.getString("before"),
        row.getString("after"),
        row.getString("place"));
  }
}
