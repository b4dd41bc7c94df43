package com.ensoras.world;

import com.ensoras.access.Call;
import com.ensoras.access.Entrance;
import com.ensoras.access.Visit;
import com.ensoras.accounts.Person;
import com.ensoras.database.TestDatabase;
import com.ensoras.kernel.Token;
import com.ensoras.projects.Projects;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Acme, which Olga owns, Lena leads (Team Lead), Ada administers (Admin), Arne answers in (Support
 * Agent) and Vera views (Viewer); and Globex, which Mallory owns. Each world is founded anew, so
 * that tests share nothing but the database. People are seated by the operator's hand, past the
 * rules.
 */
public final class World implements AutoCloseable {

  private static final AtomicInteger COUNT = new AtomicInteger();

  public final String acme;
  public final String globex;
  public final Guest olga;
  public final Guest lena;
  public final Guest ada;
  public final Guest arne;
  public final Guest vera;
  public final Guest mallory;

  /** Signed in, member of nothing. */
  public final Guest stranger;

  /** Not signed in. */
  public final Guest anonymous;

  private final ApplicationContext context;
  private final Connection operator;
  private final String base;
  private final int number = COUNT.incrementAndGet();

  public World(ApplicationContext context) {
    this.context = context;
    this.base =
        "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    this.operator = operator(context);
    var founder = account("Olga");
    this.acme = found(founder, "Acme");
    this.olga = seated(founder, acme);
    this.lena = member("Lena", "Team Lead");
    this.ada = member("Ada", "Admin");
    this.arne = member("Arne", "Support Agent");
    this.vera = member("Vera", "Viewer");
    var other = account("Mallory");
    this.globex = found(other, "Globex");
    this.mallory = seated(other, globex);
    this.stranger = account("Stranger");
    this.anonymous = new Guest(base, "anonymous", "", null, null, null);
  }

  public String base() {
    return base;
  }

  /** A further member of Acme, with one of its roles. */
  public Guest member(String name, String roleName) {
    return member(name, role(roleName));
  }

  /** A further member of Acme, with a role. */
  public Guest member(String name, UUID role) {
    var account = account(name);
    run(
        "insert into member (project_id, account_id, role_id) select id, ?, ? from project where slug = ?",
        account.account(),
        role,
        acme);
    return seated(account, acme);
  }

  /** A further member of Acme, whose new role has exactly these permissions (a closed set). */
  public Guest memberWith(String name, Collection<String> permissions) {
    return member(name, roleWith(permissions));
  }

  /** A new role of Acme with exactly these permissions, which must be closed. */
  public UUID roleWith(Collection<String> permissions) {
    var id = UUID.randomUUID();
    var name = "Role " + id.toString().substring(0, 8);
    run(
        """
        insert into role (project_id, id, name, name_key, permissions)
        select p.id, ?, ?, ?, coalesce((select array_agg(code order by position) from permission where code = any(?)), '{}')
        from project p where p.slug = ?
        """,
        id,
        name,
        name.toLowerCase(java.util.Locale.ROOT).replace(" ", ""),
        permissions.toArray(String[]::new),
        acme);
    return id;
  }

  public UUID role(String name) {
    return one(
        UUID.class,
        "select r.id from role r join project p on p.id = r.project_id where p.slug = ? and r.name = ?",
        acme,
        name);
  }

  /** An account with a session, member of nothing. */
  public Guest account(String name) {
    var email =
        name.toLowerCase(java.util.Locale.ROOT).replace(" ", ".")
            + "."
            + number
            + "."
            + COUNT.incrementAndGet()
            + "@example.test";
    var account = UUID.randomUUID();
    run(
        "insert into account (id, email, email_key, name, confirmed) values (?, ?, ?, ?, true)",
        account,
        email,
        email,
        name);
    return new Guest(base, name, email, session(account).reveal(), account, null);
  }

  /** One more session of an account. */
  public Token session(UUID account) {
    var token = Token.fresh();
    run(
        "insert into session (token_hash, account_id, expires_at) values (?, ?, now() + interval '1 day')",
        token.hash(),
        account);
    return token;
  }

  /** What the guard reads for somebody, to call operations with. Must run in a transaction. */
  public Visit visit(Guest guest, @Nullable String slug) {
    return context
        .getBean(Entrance.class)
        .enter(Token.parse(guest.session()).orElseThrow(), slug, new Call("", "127.0.0.1"))
        .orElseThrow();
  }

  /** Somebody as an actor in Acme, read in a transaction of its own. */
  public com.ensoras.access.Actor actor(Guest guest) {
    return transactions().execute(status -> visit(guest, acme).actor().orElseThrow());
  }

  public TransactionOperations transactions() {
    return context.getBean(TransactionOperations.class);
  }

  /** By the operator's hand: every row of every table. */
  public void run(String text, @Nullable Object... values) {
    try (var statement = prepared(text, values)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }

  public <T> T one(Class<T> type, String text, @Nullable Object... values) {
    return all(type, text, values).getFirst();
  }

  public <T> List<T> all(Class<T> type, String text, @Nullable Object... values) {
    try (var statement = prepared(text, values);
        var rows = statement.executeQuery()) {
      var found = new java.util.ArrayList<T>();
      while (rows.next()) {
        found.add(type.cast(rows.getObject(1)));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }

  @Override
  public void close() {
    try {
      operator.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Guest seated(Guest account, String slug) {
    var member =
        one(
            UUID.class,
            "select m.id from member m join project p on p.id = m.project_id where p.slug = ? and m.account_id = ?",
            slug,
            account.account());
    return new Guest(
        base, account.name(), account.email(), account.session(), account.account(), member);
  }

  private String found(Guest founder, String name) {
    Person person = transactions().execute(status -> visit(founder, null).person());
    return context.getBean(Projects.class).found(person, new Call("", "127.0.0.1"), name).slug();
  }

  private PreparedStatement prepared(String text, @Nullable Object... values) throws SQLException {
    var statement = operator.prepareStatement(text);
    for (int i = 0; i < values.length; i++) {
      var value = values[i];
      statement.setObject(
          i + 1,
          value instanceof Object[] array
              ? operator.createArrayOf("text", Arrays.copyOf(array, array.length, Object[].class))
              : value);
    }
    return statement;
  }

  private static Connection operator(ApplicationContext context) {
    try {
      return TestDatabase.asOperator(context);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
