package com.ensoras.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one door by which stores reach SQL: a permit's project, a transaction, row-level security.
 */
@Component
public class Sql {

  private final JdbcClient jdbc;

  Sql(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A statement about the permit's project, which is already bound as {@code :project}.
   *
   * @throws IllegalStateException without a transaction, without {@code :project} in the text, or
   *     for a second project in one transaction: our own bugs
   */
  public JdbcClient.StatementSpec in(Permit permit, String text) {
    CurrentProject.requireTransaction();
    if (!text.contains(":project")) {
      throw new IllegalStateException("Every statement names :project.");
    }
    if (CurrentProject.bound() == null) {
      jdbc.sql("select set_config('ensoras.project', :project, true)")
          .param("project", String.valueOf(permit.project().value()))
          .query(String.class)
          .single();
    }
    CurrentProject.bind(permit.project());
    return jdbc.sql(text).param("project", permit.project().value());
  }
}
