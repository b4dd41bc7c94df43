package com.ensoras.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EnsorasTest
@Tag("database")
class DatabaseTest {

  @Autowired JdbcClient jdbc;

  @Test
  void requestsAreServedByARoleThatOwnsNothingAndBypassesNothing() {
    assertThat(jdbc.sql("select current_user").query(String.class).single())
        .isEqualTo("ensoras_app");
    assertThat(
            jdbc.sql(
                    "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                        + " where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }
}
