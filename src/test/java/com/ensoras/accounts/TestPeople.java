package com.ensoras.accounts;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Token;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts for tests, each with an address and a network address of its own. */
public final class TestPeople {

  public static final String PASSWORD = "seven quiet otters";

  private final ApplicationContext context;
  private final TransactionTemplate transaction;
  public final JdbcClient jdbc;

  public TestPeople(ApplicationContext context) {
    this.context = context;
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    this.jdbc = context.getBean(JdbcClient.class);
  }

  /** Where the product answers. */
  public String base() {
    return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** The code that the person's app shows so many steps ahead. */
  public static String appCode(String key, int stepsAhead) {
    var secret = decoded(key);
    return OneTimeCodes.code(secret, OneTimeCodes.step(java.time.Instant.now()) + stepsAhead);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public static String freshAddress() {
    return "olga-" + UUID.randomUUID() + "@acme.example";
  }

  /** From a network that nobody else uses. */
  static Origin elsewhere() {
    var bits = UUID.randomUUID();
    return new Origin(
        "2001:db8:%x:%x::1"
            .formatted(
                bits.getMostSignificantBits() & 0xffff, bits.getLeastSignificantBits() & 0xffff),
        "Firefox on Linux");
  }

  public AccountId make(String email, boolean confirmed) {
    var newcomer = bean(Newcomers.class).check(new SignUpDraft("Olga", email, PASSWORD));
    return inTransaction(() -> bean(Accounts.class).create(newcomer, confirmed, elsewhere()));
  }

  public AccountId make() {
    return make(freshAddress(), true);
  }

  Account account(AccountId id) {
    return inTransaction(() -> bean(AccountStore.class).find(id).orElseThrow());
  }

  /** Signed in in a new session. */
  Person signedIn(AccountId id) {
    var token = inTransaction(() -> bean(Sessions.class).start(id, elsewhere()));
    return person(id, token);
  }

  Person person(AccountId id, Token session) {
    var account = account(id);
    var row =
        jdbc.sql("select id from session where token_hash = :hash")
            .param("hash", session.hash())
            .query(UUID.class)
            .single();
    return new Person(
        id,
        new SessionId(row),
        account.name(),
        account.email().address(),
        account.confirmed(),
        account.hasTwoFactor(),
        java.time.Instant.now(),
        null);
  }

  Proof proof(Person person) {
    return bean(Passwords.class).requireAgain(person, PASSWORD);
  }

  boolean isSignedIn(Person person) {
    return jdbc.sql("select exists (select 1 from session where id = :id)")
        .param("id", person.session().value())
        .query(Boolean.class)
        .single();
  }

  public Account find(String email) {
    return inTransaction(
        () -> bean(AccountStore.class).find(new EmailAddress(email)).orElseThrow());
  }

  /** The actions in the account's trail, oldest first. */
  public java.util.List<String> trail(AccountId id) {
    return inTransaction(
        () -> {
          jdbc.sql("select set_config('ensoras.account', :id, true)")
              .param("id", id.value().toString())
              .query(String.class)
              .single();
          return jdbc.sql("select what from audit_entry where account_id = :id order by seq")
              .param("id", id.value())
              .query(String.class)
              .list();
        });
  }

  <T> T inTransaction(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  private static byte[] decoded(String key) {
    var bits = new java.math.BigInteger("0");
    var letters = key.replace(" ", "");
    for (var letter : letters.toCharArray()) {
      bits =
          bits.shiftLeft(5)
              .or(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
    }
    var bytes = new byte[letters.length() * 5 / 8];
    var all = bits.toByteArray();
    for (var n = 1; n <= bytes.length && n <= all.length; n++) {
      bytes[bytes.length - n] = all[all.length - n];
    }
    return bytes;
  }
}
