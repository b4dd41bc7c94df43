package com.ensoras.notices;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.mail.MailId;
import com.ensoras.tickets.Sight;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which notices wait for a mail, and which mails may not have left. */
@Component
class MailingStore {

  /**
   * Each is taken once, whatever comes of it. What was read meanwhile is not among them; what is
   * out of reach now, was switched off, or whose ticket they have just worked on, is passed over.
   */
  private static final String TAKE =
      """
      with n as (
        update notice
        set mail_due = null
        where project_id = :project and member_id = :member and mail_due is not null and read_at is null
        returning *),
      m as (
        select m.id, m.account_id, m.role_id, m.role_id is null or r.permissions @> array['tickets.view'] as opens
        from member m
        left join role r on r.project_id = :project and r.id = m.role_id
        where m.project_id = :project and m.id = :member)
      select n.id, n.kind, n.ticket_id, n.times, n.at, false as read,
             t.number, t.subject, t.status, c.name, c.email,
             case when m.opens then a.name end as by_name,
             case when m.opens then EXCERPT end as excerpt
      from n
      cross join m
      left join role r on r.project_id = :project and r.id = m.role_id
      join ticket t on t.project_id = :project and t.id = n.ticket_id and not t.spam
      join customer c on c.project_id = :project and c.id = t.customer_id
      join KINDS on k.kind = n.kind
      left join notice_setting s on s.project_id = :project and s.member_id = m.id and s.kind = n.kind
      left join account a on a.id = n.by_id
      where coalesce(s.mail, k.mail) and (m.role_id is null or r.permissions && k.needs) and SIGHT
        and not exists (
          select from message w
          where w.project_id = :project and w.ticket_id = t.id and w.account_id = m.account_id
            and w.created_at > n.at - interval '1 minute')
        and not exists (
          select from ticket_event w
          where w.project_id = :project and w.ticket_id = t.id and w.account_id = m.account_id
            and w.at > n.at - interval '1 minute')
      order by n.at desc, n.id desc
      """
          .replace("EXCERPT", NoticeStore.EXCERPT)
          .replace("KINDS", NoticeKind.table())
          .replace("SIGHT", Sight.ofMembers());

  private final Sql sql;

  MailingStore(Sql sql) {
    this.sql = sql;
  }

  List<MemberId> due(Permit permit) {
    return sql.in(
            permit,
            "select distinct member_id from notice where project_id = :project and mail_due <= now()")
        .query((row, n) -> new MemberId((UUID) row.getObject(1)))
        .list();
  }

  List<Notice> take(Permit permit, MemberId member) {
    return sql.in(permit, TAKE).param("member", member.value()).query(NoticeRow::read).list();
  }

  /**
   * Empty for whoever has not confirmed their address, and for whom a missing second factor holds
   * up: they could open nothing of it.
   */
  Optional<Addressee> addressee(Permit permit, MemberId member) {
    return sql.in(
            permit,
            """
            select a.email, p.name, p.slug, m.role_id is null or r.permissions @> array['tickets.view'] as opens
            from member m
            join project p on p.id = :project
            join account a on a.id = m.account_id
            left join role r on r.project_id = :project and r.id = m.role_id
            where m.project_id = :project and m.id = :member and a.confirmed
              and not (p.two_factor_required and a.two_factor_since is null)
            """)
        .param("member", member.value())
        .query(
            (row, n) ->
                new Addressee(
                    EmailAddress.parse(row.getString("email")).orElseThrow(),
                    row.getString("name"),
                    row.getString("slug"),
                    row.getBoolean("opens")))
        .optional();
  }

  /** Remembers a mail until it has left or is of no use any more. */
  void note(Permit permit, MemberId member, MailId mail) {
    sql.in(
            permit,
            "delete from notice_mail where project_id = :project and at < now() - interval '1 day'")
        .update();
    sql.in(
            permit,
            "insert into notice_mail (project_id, member_id, mail_id) values (:project, :member, :mail)")
        .param("member", member.value())
        .param("mail", mail.value())
        .update();
  }

  List<MailId> under(Permit permit, MemberId member) {
    return sql.in(
            permit,
            "select mail_id from notice_mail where project_id = :project and member_id = :member")
        .param("member", member.value())
        .query((row, n) -> new MailId((UUID) row.getObject(1)))
        .list();
  }
}
