package com.ensoras.architecture.offenders;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reaches rows without a permit, and SQL without the door. */
public class CarelessStore {

  private final JdbcClient jdbc;

  CarelessStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public int everybody() {
    return jdbc.sql("select count(*) from member").query(Integer.class).single();
  }
}
