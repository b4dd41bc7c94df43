package com.ensoras.people.members;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is away now; what has ended by its day is as if it were not there. */
@Component
public class AwayStore {

  private final Sql sql;

  AwayStore(Sql sql) {
    this.sql = sql;
  }

  public Optional<Away> find(Permit permit, MemberId member) {
    return of(permit, List.of(member)).stream().findFirst();
  }

  /** Whoever of these is away, by name. */
  public List<Away> of(Permit permit, Collection<MemberId> members) {
    return sql.in(
            permit,
            """
            select w.member_id, a.name, w.until, w.deputy_id, b.name as deputy_name
            from member_away w
            join project p on p.id = w.project_id
            join member m on m.project_id = w.project_id and m.id = w.member_id
            join account a on a.id = m.account_id
            left join member d on d.project_id = w.project_id and d.id = w.deputy_id
            left join account b on b.id = d.account_id
            where w.project_id = :project and w.member_id = any(:members)
              and (w.until is null or w.until >= cast(now() at time zone p.time_zone as date))
            order by m.name_key, m.id
            """)
        .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
        .query(
            (row, n) ->
                new Away(
                    new MemberId(row.getObject("member_id", UUID.class)),
                    row.getString("name"),
                    row.getObject("until", LocalDate.class),
                    member(row.getObject("deputy_id", UUID.class)),
                    row.getString("deputy_name")))
        .list();
  }

  void set(
      ExclusivePermit permit,
      MemberId member,
      @Nullable LocalDate until,
      @Nullable MemberId deputy) {
    sql.in(
            permit,
            """
            insert into member_away (project_id, member_id, until, deputy_id)
            values (:project, :member, cast(:until as date), cast(:deputy as uuid))
            on conflict (project_id, member_id) do update
            set until = excluded.until, deputy_id = excluded.deputy_id
            """)
        .param("member", member.value())
        .param("until", until == null ? null : until.toString())
        .param("deputy", deputy == null ? null : deputy.value())
        .update();
  }

  void end(ExclusivePermit permit, MemberId member) {
    sql.in(permit, "delete from member_away where project_id = :project and member_id = :member")
        .param("member", member.value())
        .update();
  }

  private static @Nullable MemberId member(@Nullable UUID id) {
    return id == null ? null : new MemberId(id);
  }
}
