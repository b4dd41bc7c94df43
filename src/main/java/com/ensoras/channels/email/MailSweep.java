package com.ensoras.channels.email;

import com.ensoras.access.ProjectId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, over all projects, where there is mail to fetch or to wait for; returns ids only. */
@Component
class MailSweep {

  /**
   * @param version of the channel: moves with every change
   */
  record Mailbox(ProjectId project, int version) {}

  private final JdbcClient jdbc;
  private volatile boolean begun;

  MailSweep(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where nobody listens; first of all everywhere, since whoever listened may have been killed. */
  List<ProjectId> projects() {
    var text =
        begun ? "select * from projects_to_ask_for_mail()" : "select * from projects_with_mail()";
    begun = true;
    return jdbc.sql(text).query((row, n) -> new ProjectId(row.getLong(1))).list();
  }

  List<Mailbox> mailboxes() {
    return jdbc.sql("select project_id, version from mailboxes_to_watch()")
        .query((row, n) -> new Mailbox(new ProjectId(row.getLong(1)), row.getInt(2)))
        .list();
  }
}
