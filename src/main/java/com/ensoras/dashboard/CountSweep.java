package com.ensoras.dashboard;

import com.ensoras.access.ProjectId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds, over all projects, where there is something to count; returns ids only. */
@Component
class CountSweep {

  private final JdbcClient jdbc;

  CountSweep(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ProjectId> projects() {
    return jdbc.sql("select * from projects_to_count()")
        .query((row, n) -> new ProjectId(row.getLong(1)))
        .list();
  }
}
