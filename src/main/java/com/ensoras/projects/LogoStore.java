package com.ensoras.projects;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The picture of a project; {@code project.logo_version} says whether there is one. */
@Component
class LogoStore {

  private final Sql sql;

  LogoStore(Sql sql) {
    this.sql = sql;
  }

  Optional<byte[]> get(Permit permit) {
    return sql.in(permit, "select picture from project_logo where project_id = :project")
        .query(byte[].class)
        .optional();
  }

  int version(Permit permit) {
    return sql.in(permit, "select logo_version from project where id = :project")
        .query(Integer.class)
        .single();
  }

  void put(ExclusivePermit permit, byte[] png) {
    sql.in(
            permit,
            """
            insert into project_logo (project_id, picture) values (:project, :picture)
            on conflict (project_id) do update set picture = excluded.picture
            """)
        .param("picture", png)
        .update();
    sql.in(
            permit,
            "update project set logo_version = floor(extract(epoch from clock_timestamp()))::integer where id = :project")
        .update();
  }

  /**
   * @return whether there was one
   */
  boolean remove(ExclusivePermit permit) {
    sql.in(permit, "update project set logo_version = 0 where id = :project").update();
    return sql.in(permit, "delete from project_logo where project_id = :project").update() > 0;
  }
}
