package com.ensoras.notices;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Lets the open pages of members ask what is new for them when the transaction commits. */
@Component
class NoticeHints {

  /** Pages listen by one of so many topics, so that a hint names no member. */
  private static final int TOPICS = 256;

  private final Sql sql;

  NoticeHints(Sql sql) {
    this.sql = sql;
  }

  static String topic(MemberId member) {
    return "notices-" + Math.floorMod(member.value().hashCode(), TOPICS);
  }

  void tell(Permit permit, Collection<MemberId> members) {
    if (members.isEmpty()) {
      return;
    }
    sql.in(
            permit,
            "select pg_notify('ensoras', :project || ' ' || topic) from unnest(:topics) topic")
        .param("topics", members.stream().map(NoticeHints::topic).distinct().toArray(String[]::new))
        .query((row, n) -> true)
        .list();
  }
}
