package com.ensoras.channels.email;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.people.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The row of the e-mail channel; a project has one at most. */
@Component
class EmailChannelStore {

  private final Sql sql;

  EmailChannelStore(Sql sql) {
    this.sql = sql;
  }

  EmailChannel get(Permit permit) {
    return sql.in(
            permit,
            """
            select active, incoming_host, incoming_port, incoming_encryption, incoming_user,
                   incoming_password is not null as incoming_has_password,
                   incoming_certificate_checked, marks_read, outgoing_host, outgoing_port,
                   outgoing_encryption, outgoing_user,
                   outgoing_password is not null as outgoing_has_password,
                   outgoing_certificate_checked, from_address, from_name, signature, team_id,
                   guidelines, version
            from email_channel
            where project_id = :project
            """)
        .query((row, n) -> read(row))
        .optional()
        .orElse(EmailChannel.NOT_YET);
  }

  /** Sealed; empty when there is none. */
  Optional<byte[]> password(Permit permit, Direction direction) {
    return sql.in(
            permit,
            """
            select case :direction when 'incoming' then incoming_password
                                   else outgoing_password end as sealed
            from email_channel
            where project_id = :project
            """)
        .param("direction", direction.prefix())
        .query((row, n) -> Optional.ofNullable(row.getBytes("sealed")))
        .optional()
        .flatMap(found -> found);
  }

  boolean names(Permit permit, TeamId team) {
    return sql.in(
            permit,
            "select exists (select from email_channel where project_id = :project and team_id = :team)")
        .param("team", team.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * @param incoming sealed, null for none; like the other
   */
  void save(
      ExclusivePermit permit,
      EmailChannelDraft draft,
      byte @Nullable [] incoming,
      byte @Nullable [] outgoing) {
    var statement =
        sql.in(
            permit,
            """
            insert into email_channel (project_id, active, incoming_host, incoming_port,
              incoming_encryption, incoming_user, incoming_password, incoming_certificate_checked,
              marks_read, outgoing_host, outgoing_port, outgoing_encryption, outgoing_user,
              outgoing_password, outgoing_certificate_checked, from_address, from_name, signature,
              team_id, guidelines)
            values (:project, :active, :incomingHost, :incomingPort,
              :incomingEncryption, :incomingUser, :incomingPassword, :incomingChecked,
              :marksRead, :outgoingHost, :outgoingPort, :outgoingEncryption, :outgoingUser,
              :outgoingPassword, :outgoingChecked, :fromAddress, :fromName, :signature,
              cast(:team as uuid), :guidelines)
            on conflict (project_id) do update
            set active = excluded.active, incoming_host = excluded.incoming_host,
                incoming_port = excluded.incoming_port,
                incoming_encryption = excluded.incoming_encryption,
                incoming_user = excluded.incoming_user,
                incoming_password = excluded.incoming_password,
                incoming_certificate_checked = excluded.incoming_certificate_checked,
                marks_read = excluded.marks_read, outgoing_host = excluded.outgoing_host,
                outgoing_port = excluded.outgoing_port,
                outgoing_encryption = excluded.outgoing_encryption,
                outgoing_user = excluded.outgoing_user,
                outgoing_password = excluded.outgoing_password,
                outgoing_certificate_checked = excluded.outgoing_certificate_checked,
                from_address = excluded.from_address, from_name = excluded.from_name,
                signature = excluded.signature, team_id = excluded.team_id,
                guidelines = excluded.guidelines, version = email_channel.version + 1,
                updated_at = now()
            """);
    with(with(statement, Direction.INCOMING, draft, incoming), Direction.OUTGOING, draft, outgoing)
        .param("active", draft.active())
        .param("marksRead", draft.marksRead())
        .param("fromAddress", draft.fromAddress())
        .param("fromName", draft.fromName())
        .param("signature", draft.cleanSignature())
        .param("team", draft.teamId().map(TeamId::value).orElse(null))
        .param("guidelines", draft.guidelines())
        .update();
  }

  private static StatementSpec with(
      StatementSpec statement,
      Direction direction,
      EmailChannelDraft draft,
      byte @Nullable [] password) {
    var server = draft.server(direction).server(password != null);
    return statement
        .param(direction.field("Host"), server.host())
        .param(direction.field("Port"), server.port())
        .param(direction.field("Encryption"), server.encryption().code())
        .param(direction.field("User"), server.user())
        .param(direction.field("Password"), password, java.sql.Types.BINARY)
        .param(direction.field("Checked"), server.checksCertificate());
  }

  private static EmailChannel read(ResultSet row) throws SQLException {
    var team = (UUID) row.getObject("team_id");
    return new EmailChannel(
        row.getBoolean("active"),
        server(row, "incoming"),
        row.getBoolean("marks_read"),
        server(row, "outgoing"),
        row.getString("from_address"),
        row.getString("from_name"),
        row.getString("signature"),
        team == null ? null : new TeamId(team),
        row.getString("guidelines"),
        row.getInt("version"));
  }

  private static MailServer server(ResultSet row, String prefix) throws SQLException {
    return new MailServer(
        row.getString(prefix + "_host"),
        row.getInt(prefix + "_port"),
        Encryption.of(row.getString(prefix + "_encryption")).orElseThrow(),
        row.getString(prefix + "_user"),
        row.getBoolean(prefix + "_has_password"),
        row.getBoolean(prefix + "_certificate_checked"));
  }
}
