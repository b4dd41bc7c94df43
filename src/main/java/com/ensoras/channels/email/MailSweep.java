package com.ensoras.channels.email;

import com.ensoras.access.ProjectId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, over all projects, where there is mail to fetch; returns ids only. */
@Component
class MailSweep {

  private final JdbcClient jdbc;

  MailSweep(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ProjectId> projects() {
    return jdbc.sql("select * from projects_with_mail()")
        .query((row, n) -> new ProjectId(row.getLong(1)))
        .list();
  }
}
