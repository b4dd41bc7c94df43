package com.ensoras.people.invitations;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Token;
import com.ensoras.mail.MailId;
import com.ensoras.people.roles.Role;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** A project's invitations. Time is told by the database, as it is when the statement runs. */
@Repository
class InvitationStore {

  private static final String SELECT =
      """
      select i.id, i.email, i.state, i.role_id, coalesce(r.name, i.role_name) as role_name,
             i.inviter_id, m.is_owner as inviter_is_owner, m.role_id as inviter_role,
             a.name as inviter_name, i.mail_id, i.created_at, i.sent_at, i.expires_at,
             i.expires_at <= clock_timestamp() as is_over, i.ended_at, i.ended_by_name, i.version
      from invitation i
      join account a on a.id = i.inviter_account
      left join role r on r.project_id = i.project_id and r.id = i.role_id
      left join member m on m.project_id = i.project_id and m.id = i.inviter_id
      where i.project_id = :project
      """;

  private final Sql sql;

  InvitationStore(Sql sql) {
    this.sql = sql;
  }

  Optional<Invitation> find(Permit permit, InvitationId id) {
    return sql.in(permit, SELECT + "and i.id = :id")
        .param("id", id.value())
        .query((row, n) -> InvitationRow.read(row))
        .optional();
  }

  /** Newest first. */
  List<Invitation> list(
      Permit permit, InvitationFilter filter, @Nullable InvitationId olderThan, int limit) {
    var from = olderThan == null ? "" : " and i.id < :older";
    var statement =
        sql.in(
                permit,
                SELECT + "and " + filter.condition() + from + " order by i.id desc limit :limit")
            .param("limit", limit);
    return (olderThan == null ? statement : statement.param("older", olderThan.value()))
        .query((row, n) -> InvitationRow.read(row))
        .list();
  }

  /** All that wait for an answer and were made by this member, oldest first. */
  List<Invitation> pendingOf(Permit permit, MemberId inviter) {
    return sql.in(
            permit, SELECT + "and i.state = 'pending' and i.inviter_id = :inviter order by i.id")
        .param("inviter", inviter.value())
        .query((row, n) -> InvitationRow.read(row))
        .list();
  }

  /** Marked pending, though the time is over. */
  List<Invitation> overdue(ExclusivePermit permit, int limit) {
    return sql.in(
            permit,
            SELECT
                + """
                and i.state = 'pending' and i.expires_at <= clock_timestamp()
                order by i.expires_at, i.id
                limit :limit
                """)
        .param("limit", limit)
        .query((row, n) -> InvitationRow.read(row))
        .list();
  }

  /** Those of one role. */
  List<Invitation> overdue(ExclusivePermit permit, RoleId role) {
    return sql.in(
            permit,
            SELECT
                + """
                and i.state = 'pending' and i.expires_at <= clock_timestamp() and i.role_id = :role
                order by i.id
                """)
        .param("role", role.value())
        .query((row, n) -> InvitationRow.read(row))
        .list();
  }

  /** By address, whatever its case: those marked pending. */
  Map<String, Invitation> pendingFor(ExclusivePermit permit, Collection<EmailAddress> addresses) {
    return sql
        .in(permit, SELECT + "and i.state = 'pending' and i.email_key = any(:keys)")
        .param("keys", keys(addresses))
        .query((row, n) -> InvitationRow.read(row))
        .list()
        .stream()
        .collect(Collectors.toMap(invitation -> invitation.email().key(), i -> i));
  }

  /** The keys of those addresses that members of this project have. */
  List<String> membersAmong(ExclusivePermit permit, Collection<EmailAddress> addresses) {
    return sql.in(
            permit,
            """
            select a.email_key
            from account a
            join member m on m.account_id = a.id
            where m.project_id = :project and a.email_key = any(:keys)
            """)
        .param("keys", keys(addresses))
        .query((row, n) -> row.getString("email_key"))
        .list();
  }

  /** What counts against the limits, now. */
  Quota quota(ExclusivePermit permit) {
    return sql.in(
            permit,
            """
            select p.invitation_days,
                   (select count(*) from invitation i
                    where i.project_id = :project and i.state = 'pending'
                      and i.expires_at > clock_timestamp()) as pending,
                   (select coalesce(extract(epoch from min(i.expires_at) - clock_timestamp()), 0)
                    from invitation i
                    where i.project_id = :project and i.state = 'pending'
                      and i.expires_at > clock_timestamp()) as pending_seconds,
                   h.made, h.seconds
            from project p
            cross join (
              select count(*) as made,
                     coalesce(extract(epoch from min(i.created_at) + interval '1 hour' - clock_timestamp()), 0)
                       as seconds
              from invitation i
              where i.project_id = :project and i.created_at > clock_timestamp() - interval '1 hour') h
            where p.id = :project
            """)
        .query(
            (row, n) ->
                new Quota(
                    Duration.ofDays(row.getInt("invitation_days")),
                    row.getInt("pending"),
                    row.getLong("pending_seconds"),
                    row.getInt("made"),
                    row.getLong("seconds")))
        .single();
  }

  InvitationId insert(
      ExclusivePermit permit,
      Actor inviter,
      EmailAddress email,
      Role role,
      Links links,
      MailId mail) {
    var id =
        sql.in(
                permit,
                """
                insert into invitation
                  (project_id, email, email_key, role_id, role_name, inviter_id, inviter_account,
                   mailed_hash, copied_hash, mail_id, expires_at)
                select p.id, :email, :key, :role, :roleName, :inviter, :account,
                       :mailed, :copied, :mail, clock_timestamp() + make_interval(days => p.invitation_days)
                from project p
                where p.id = :project
                returning id
                """)
            .param("email", email.address())
            .param("key", email.key())
            .param("role", role.id().value())
            .param("roleName", role.name())
            .param("inviter", inviter.member().value())
            .param("account", inviter.person().id().value())
            .param("mailed", links.mailed().hash())
            .param("copied", links.copied().hash())
            .param("mail", mail.value())
            .query(UUID.class)
            .single();
    return new InvitationId(id);
  }

  /** New links, a new time, a new inviter; the old links are dead. */
  void resend(ExclusivePermit permit, InvitationId id, Actor inviter, Links links, MailId mail) {
    sql.in(
            permit,
            """
            update invitation i
            set inviter_id = :inviter, inviter_account = :account,
                mailed_hash = :mailed, copied_hash = :copied, mail_id = :mail,
                sent_at = clock_timestamp(),
                expires_at = clock_timestamp() + make_interval(days => p.invitation_days),
                version = i.version + 1
            from project p
            where i.project_id = :project and i.id = :id and p.id = :project
            """)
        .param("inviter", inviter.member().value())
        .param("account", inviter.person().id().value())
        .param("mailed", links.mailed().hash())
        .param("copied", links.copied().hash())
        .param("mail", mail.value())
        .param("id", id.value())
        .update();
  }

  void giveRole(ExclusivePermit permit, InvitationId id, Role role) {
    sql.in(
            permit,
            """
            update invitation
            set role_id = :role, role_name = :name, version = version + 1
            where project_id = :project and id = :id
            """)
        .param("role", role.id().value())
        .param("name", role.name())
        .param("id", id.value())
        .update();
  }

  /** Another member stands for it from now on; the links stay. */
  void handOver(ExclusivePermit permit, InvitationId id, Actor inviter) {
    sql.in(
            permit,
            """
            update invitation
            set inviter_id = :inviter, inviter_account = :account, version = version + 1
            where project_id = :project and id = :id
            """)
        .param("inviter", inviter.member().value())
        .param("account", inviter.person().id().value())
        .param("id", id.value())
        .update();
  }

  /** Final: role and inviter are set free, the links are forgotten. */
  void end(
      ExclusivePermit permit, Invitation invitation, InvitationState state, @Nullable String by) {
    sql.in(
            permit,
            """
            update invitation
            set state = :state, role_name = :roleName, role_id = null, inviter_id = null,
                mailed_hash = null, copied_hash = null,
                ended_at = clock_timestamp(), ended_by_name = :by, version = version + 1
            where project_id = :project and id = :id and state = 'pending'
            """)
        .param("state", state.code())
        .param("roleName", invitation.roleName())
        .param("by", by)
        .param("id", invitation.id().value())
        .update();
  }

  /** Whether this is one of the invitation's links now, and the mailed one; empty when neither. */
  Optional<Boolean> isMailed(Permit permit, InvitationId id, Token link) {
    return sql.in(
            permit,
            """
            select mailed_hash = :hash
            from invitation
            where project_id = :project and id = :id and :hash in (mailed_hash, copied_hash)
            """)
        .param("id", id.value())
        .param("hash", link.hash())
        .query(Boolean.class)
        .optional();
  }

  private static String[] keys(Collection<EmailAddress> addresses) {
    return addresses.stream().map(EmailAddress::key).toArray(String[]::new);
  }
}
