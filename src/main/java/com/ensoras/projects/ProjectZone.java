package com.ensoras.projects;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** In which time zone a project's days begin and end. */
@Component
public class ProjectZone {

  private final Sql sql;

  ProjectZone(Sql sql) {
    this.sql = sql;
  }

  public ZoneId of(Permit permit) {
    return sql.in(permit, "select time_zone from project where id = :project")
        .query((row, n) -> ZoneId.of(row.getString(1)))
        .single();
  }
}
