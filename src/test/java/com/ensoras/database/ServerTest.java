package com.ensoras.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class ServerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://owner:p%40ss+word@db.example:5433/desk?sslmode=require",
        "postgresql://owner:p%40ss+word@db.example:5433/desk?sslmode=require",
        "jdbc:postgresql://db.example:5433/desk?user=owner&password=p%40ss%2Bword&sslmode=require"
      })
  void allUsualFormsAreUnderstood(String url) {
    assertThat(Server.of(url))
        .isEqualTo(
            new Server(
                "jdbc:postgresql://db.example:5433/desk?sslmode=require", "owner", "p@ss+word"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mysql://a:b@host/desk", "postgres://host", "postgres:///desk", "not an address"})
  void anythingElseIsRefusedWithAnExample(String url) {
    assertThatThrownBy(() -> Server.of(url))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("postgresql://owner:password@host:5432/ensoras");
  }

  @Test
  void aServerPrintsNoPassword() {
    assertThat(Server.of("postgres://owner:hush@host/desk").toString()).doesNotContain("hush");
  }
}
