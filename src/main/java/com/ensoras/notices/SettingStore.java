package com.ensoras.notices;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The rows of settings, each of the member who holds the permit. */
@Component
class SettingStore {

  private final Sql sql;

  SettingStore(Sql sql) {
    this.sql = sql;
  }

  Map<NoticeKind, NoticeKind.Ways> of(Permit permit) {
    var ways = new EnumMap<NoticeKind, NoticeKind.Ways>(NoticeKind.class);
    for (var kind : NoticeKind.values()) {
      ways.put(kind, kind.usual());
    }
    sql.in(
            permit,
            """
            select kind, bell, browser, mail
            from notice_setting
            where project_id = :project and member_id = :me
            """)
        .param("me", me(permit))
        .query(
            row -> {
              ways.put(
                  NoticeKind.numbered(row.getInt(1)),
                  new NoticeKind.Ways(row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)));
            });
    return ways;
  }

  void save(Permit permit, Map<NoticeKind, NoticeKind.Ways> wanted) {
    wanted.forEach((kind, ways) -> save(permit, kind, ways));
  }

  private void save(Permit permit, NoticeKind kind, NoticeKind.Ways ways) {
    sql.in(
            permit,
            """
            insert into notice_setting (project_id, member_id, kind, bell, browser, mail)
            values (:project, :me, :kind, :bell, :browser, :mail)
            on conflict (project_id, member_id, kind)
              do update set bell = excluded.bell, browser = excluded.browser, mail = excluded.mail
            """)
        .param("me", me(permit))
        .param("kind", kind.number())
        .param("bell", ways.bell())
        .param("browser", ways.browser())
        .param("mail", ways.mail())
        .update();
  }

  private static UUID me(Permit permit) {
    return permit.actor().orElseThrow().member().value();
  }
}
