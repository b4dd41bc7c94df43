package com.ensoras.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the row of a new project; who is seated in it is told by {@code people}. */
@Component
public class Founding {

  private final JdbcClient jdbc;

  Founding(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The project exists once the transaction commits, by when {@code owner} must be a member without
   * a role (deferred foreign key).
   */
  public ExclusivePermit found(String slug, String name, MemberId owner) {
    CurrentProject.requireTransaction();
    var id =
        jdbc.sql(
                """
                select set_config('ensoras.project', nextval(pg_get_serial_sequence('project', 'id'))::text, true)::bigint
                """)
            .query(Long.class)
            .single();
    var project = new ProjectId(id);
    CurrentProject.bind(project);
    jdbc.sql("insert into project (id, slug, name, owner_id) values (:id, :slug, :name, :owner)")
        .param("id", id)
        .param("slug", slug)
        .param("name", name)
        .param("owner", owner.value())
        .update();
    return new ExclusivePermit(project, null);
  }
}
