package com.ensoras.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Call;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.SessionId;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Token;
import com.ensoras.people.members.MemberStore;
import com.ensoras.people.roles.Role;
import com.ensoras.people.roles.RoleBooks;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A project comes into being whole, or not at all. */
@EnsorasTest
class FoundingTest {

  private static final Call CALL = new Call("", "192.0.2.7");

  @Autowired Projects projects;
  @Autowired Entrance entrance;
  @Autowired RoleBooks books;
  @Autowired MemberStore members;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final Token session = Token.fresh();

  @Test
  void theFounderIsTheOwnerAndThePagesFourRolesAreThere() {
    var founded = projects.found(person("Olga", true), CALL, "  Acme   Söhne & Co ");

    assertThat(founded.name()).isEqualTo("Acme Söhne & Co");
    assertThat(founded.slug()).matches("acme-sohne-co-[a-z]{6}");
    transaction.executeWithoutResult(
        tx -> {
          var actor =
              entrance.enter(session, founded.slug(), CALL).orElseThrow().actor().orElseThrow();
          assertThat(actor.isOwner()).isTrue();
          var permit = actor.require(Permission.USERS_LIST);
          assertThat(members.owner(permit).id()).isEqualTo(actor.member());
          assertThat(books.of(permit).roles())
              .extracting(Role::name)
              .containsExactly("Admin", "Support Agent", "Team Lead", "Viewer");
        });
  }

  @Test
  void anUnconfirmedAddressFoundsNoProject() {
    assertThatThrownBy(() -> projects.found(person("Una", false), CALL, "Acme"))
        .isInstanceOf(AddressNotConfirmed.class)
        .extracting("status", "code")
        .containsExactly(403, "address-not-confirmed");
  }

  @Test
  void aProjectNeedsAName() {
    var olga = person("Olga", true);
    for (var bad : new String[] {"", "   ", "…", "a\u200bb", "x".repeat(101)}) {
      assertThatThrownBy(() -> projects.found(olga, CALL, bad)).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void aNameWithoutLatinLettersStillHasAnAddress() {
    var founded = projects.found(person("Olga", true), CALL, "株式会社");
    assertThat(founded.slug()).matches("project-[a-z]{6}");
  }

  private Person person(String name, boolean confirmed) {
    var email = name.toLowerCase() + "-" + UUID.randomUUID() + "@example.com";
    var account =
        jdbc.sql(
                """
                insert into account (email, email_key, name, confirmed)
                values (:email, :email, :name, :confirmed)
                returning id
                """)
            .param("email", email)
            .param("name", name)
            .param("confirmed", confirmed)
            .query(UUID.class)
            .single();
    var id =
        jdbc.sql(
                """
                insert into session (token_hash, account_id, expires_at)
                values (:hash, :account, now() + interval '1 hour')
                returning id
                """)
            .param("hash", session.hash())
            .param("account", account)
            .query(UUID.class)
            .single();
    return new Person(
        new AccountId(account),
        new SessionId(id),
        name,
        email,
        confirmed,
        false,
        Instant.now(),
        null);
  }
}
