package com.ensoras;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EnsorasTest
@Tag("database")
class SecondNodeTest {

  @Autowired ApplicationContext context;
  @Autowired JdbcClient jdbc;

  @Test
  void aSecondNodeWorksOnTheSameDatabase() {
    var port = "select inet_server_port()";
    try (var second = SecondNode.beside(context)) {
      var there = second.bean(JdbcClient.class).sql(port).query(Integer.class).single();
      assertThat(there).isEqualTo(jdbc.sql(port).query(Integer.class).single());
    }
  }
}
