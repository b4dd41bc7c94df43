package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Call;
import com.ensoras.access.Entrance;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.SessionId;
import com.ensoras.kernel.Token;
import com.ensoras.people.members.MemberStore;
import com.ensoras.projects.Projects;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A project of its own, Olga's, and people in it by name. */
final class House {

  private static final Call CALL = new Call("", "192.0.2.7");

  private final ApplicationContext product;
  private final Map<String, Token> sessions = new HashMap<>();
  private final Map<String, Person> people = new HashMap<>();
  private final Map<String, MemberId> members = new HashMap<>();
  final String slug;

  House(ApplicationContext product) {
    this.product = product;
    slug = product.getBean(Projects.class).found(person("Olga"), CALL, "Acme").slug();
  }

  /** As the guard reads them now. */
  Actor as(String name) {
    var token = Objects.requireNonNull(sessions.get(name));
    return inTransaction(
        () ->
            product
                .getBean(Entrance.class)
                .enter(token, slug, CALL)
                .orElseThrow()
                .actor()
                .orElseThrow());
  }

  /** Signs the person up, and seats them with the role. */
  MemberId join(String name, RoleId role) {
    var person = person(name);
    var member =
        inTransaction(
            () -> {
              var permit = product.getBean(ProjectLock.class).exclusivelyAsOwner(as("Olga"));
              return product.getBean(MemberStore.class).seat(permit, person.id(), role);
            });
    members.put(name, member);
    return member;
  }

  MemberId member(String name) {
    return Objects.requireNonNull(members.get(name));
  }

  Role role(String name) {
    return book().roles().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /** Made by Olga. */
  Role role(String name, Permission... permissions) {
    return product
        .getBean(Roles.class)
        .create(
            as("Olga"), new RoleDraft(name, PermissionSet.of(permissions).codes(), "all", false));
  }

  RoleBook book() {
    return inTransaction(() -> product.getBean(RoleBooks.class).of(as("Olga").requireMembership()));
  }

  /** What stands in the trail, oldest first. */
  List<String> deeds() {
    return inTransaction(
        () -> {
          as("Olga");
          return jdbc()
              .sql(
                  """
                  select e.what
                  from audit_entry e
                  join project p on p.id = e.project_id
                  where p.slug = :slug
                  order by e.seq
                  """)
              .param("slug", slug)
              .query(String.class)
              .list();
        });
  }

  <T> T inTransaction(java.util.function.Supplier<T> act) {
    return Objects.requireNonNull(
        product.getBean(TransactionTemplate.class).execute(status -> act.get()));
  }

  private Person person(String name) {
    var email = name.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@example.com";
    var account =
        jdbc()
            .sql(
                """
                insert into account (email, email_key, name, confirmed)
                values (:email, :email, :name, true)
                returning id
                """)
            .param("email", email)
            .param("name", name)
            .query(UUID.class)
            .single();
    var token = Token.fresh();
    var session =
        jdbc()
            .sql(
                """
                insert into session (token_hash, account_id, expires_at)
                values (:hash, :account, now() + interval '1 hour')
                returning id
                """)
            .param("hash", token.hash())
            .param("account", account)
            .query(UUID.class)
            .single();
    sessions.put(name, token);
    var person =
        new Person(
            new AccountId(account),
            new SessionId(session),
            name,
            email,
            true,
            false,
            Instant.now(),
            null);
    people.put(name, person);
    return person;
  }

  private JdbcClient jdbc() {
    return product.getBean(JdbcClient.class);
  }
}
