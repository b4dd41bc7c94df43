package com.ensoras.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.database.TestDatabase;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Token;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

@EnsorasTest
@Tag("accounts")
@ExtendWith(OutputCaptureExtension.class)
class AccountsTest {

  @Autowired ApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired Sessions sessions;
  @Autowired Resets resets;
  @Autowired ResetPasswordCommand command;
  @Autowired Newcomers newcomers;

  private TestPeople people;

  @BeforeEach
  void somebodyIsThere() {
    people = new TestPeople(context);
  }

  @Test
  void anAddressHasOneAccountHoweverItIsWritten() {
    var email = TestPeople.freshAddress();
    people.make(email, true);
    assertThatThrownBy(() -> people.make(email.toUpperCase(java.util.Locale.ROOT), true))
        .isInstanceOf(AddressTaken.class);
    var found =
        people.inTransaction(() -> accounts.find(new EmailAddress(email.replace("olga", "OLGA"))));
    assertThat(found).isPresent();
  }

  @Test
  void anAccountIsMadeInTheCallersTransactionOrNotAtAll() {
    var email = TestPeople.freshAddress();
    var newcomer = newcomers.check(new SignUpDraft("Olga", email, TestPeople.PASSWORD));
    assertThatThrownBy(() -> accounts.create(newcomer, true, TestPeople.elsewhere()))
        .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    assertThatThrownBy(
            () ->
                people.inTransaction(
                    () -> {
                      accounts.create(newcomer, true, TestPeople.elsewhere());
                      throw new Missing();
                    }))
        .isInstanceOf(Missing.class);
    assertThat(people.inTransaction(() -> accounts.find(new EmailAddress(email)))).isEmpty();
  }

  @Test
  void whoProvesTheAddressOfAnUnconfirmedAccountTakesItOver() {
    var id = people.make(TestPeople.freshAddress(), false);
    var squatter = people.signedIn(id);
    turnOnTwoFactor(squatter);
    var password = people.bean(Passwords.class).choose("nine loud herons", "x@y.example", "Olga");
    people.inTransaction(
        () -> {
          accounts.takeOver(id, password, TestPeople.elsewhere());
          return true;
        });
    var account = people.account(id);
    assertThat(account.confirmed()).isTrue();
    assertThat(account.hasTwoFactor()).isFalse();
    assertThat(people.isSignedIn(squatter)).isFalse();
    assertThat(enter(account, "nine loud herons")).isInstanceOf(SignIn.Done.class);
    assertThat(people.trail(id)).contains("account.taken-over");
  }

  @Test
  void aConfirmedAccountIsTakenOverByNobody() {
    var id = people.make();
    var password = people.bean(Passwords.class).choose("nine loud herons", "x@y.example", "Olga");
    assertThatThrownBy(
            () ->
                people.inTransaction(
                    () -> {
                      accounts.takeOver(id, password, TestPeople.elsewhere());
                      return true;
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aMailedResetOfAnUnconfirmedAccountProvesTheAddressAndThrowsTheSquatterOut() {
    var id = people.make(TestPeople.freshAddress(), false);
    var squatter = people.signedIn(id);
    turnOnTwoFactor(squatter);
    resets.reset(mailedLink(id), "nine loud herons", TestPeople.elsewhere());
    assertThat(people.account(id).confirmed()).isTrue();
    assertThat(people.account(id).hasTwoFactor()).isFalse();
    assertThat(people.isSignedIn(squatter)).isFalse();
  }

  @Test
  void aMailedResetOfAConfirmedAccountKeepsItsSecondFactor() {
    var id = people.make();
    turnOnTwoFactor(people.signedIn(id));
    resets.reset(mailedLink(id), "nine loud herons", TestPeople.elsewhere());
    assertThat(people.account(id).hasTwoFactor()).isTrue();
    assertThat(people.trail(id)).endsWith("two-factor.added", "password.reset");
  }

  @Test
  void ofManyWhoOpenOneLinkAtTheSameTimeOneSetsThePassword() throws Exception {
    var token = mailedLink(people.make());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          IntStream.range(0, 6)
              .<Callable<Boolean>>mapToObj(
                  n ->
                      () -> {
                        try {
                          resets.reset(token, "nine loud herons " + n, TestPeople.elsewhere());
                          return true;
                        } catch (DeadLink dead) {
                          return false;
                        }
                      })
              .toList();
      var set = 0;
      for (var each : threads.invokeAll(tries)) {
        set += each.get() ? 1 : 0;
      }
      assertThat(set).isEqualTo(1);
    }
  }

  @Test
  void aLinkEndsAfterAnHourAndWithEveryChangeOfThePassword() {
    var id = people.make();
    var old = mailedLink(id);
    people.jdbc.sql("update account_link set expires_at = expires_at - interval '1 hour'").update();
    assertThatThrownBy(() -> resets.of(old)).isInstanceOf(DeadLink.class);
    var one = mailedLink(id);
    var two = mailedLink(id);
    resets.reset(one, "nine loud herons", TestPeople.elsewhere());
    assertThatThrownBy(() -> resets.of(two)).isInstanceOf(DeadLink.class);
  }

  @Test
  void theOperatorMakesALinkThatAlsoRemovesALostFactor(CapturedOutput terminal) {
    var email = TestPeople.freshAddress();
    var id = people.make(email, true);
    var person = people.signedIn(id);
    turnOnTwoFactor(person);
    command.run(List.of(email, "--two-factor"));
    assertThat(people.trail(id)).endsWith("reset-link.made");
    assertThat(people.isSignedIn(person)).isTrue();
    resets.reset(printed(terminal), "nine loud herons", TestPeople.elsewhere());
    assertThat(people.account(id).hasTwoFactor()).isFalse();
    assertThat(people.isSignedIn(person)).isFalse();
  }

  @Test
  void theOperatorsLinkProvesNoAddress(CapturedOutput terminal) {
    var email = TestPeople.freshAddress();
    var id = people.make(email, false);
    command.run(List.of(email));
    resets.reset(printed(terminal), "nine loud herons", TestPeople.elsewhere());
    assertThat(people.account(id).confirmed()).isFalse();
  }

  @Test
  void theOperatorIsToldWhatToType() {
    for (var wrong :
        List.of(List.<String>of(), List.of("nobody"), List.of("a@b.example", "--all"))) {
      assertThatThrownBy(() -> command.run(wrong)).hasMessageContaining("./ensoras reset-password");
    }
    assertThatThrownBy(() -> command.run(List.of(TestPeople.freshAddress())))
        .isInstanceOf(Missing.class);
  }

  @Test
  void theEndOfASessionIsToldToItsLivePages() throws SQLException {
    var person = people.signedIn(people.make());
    try (var connection = TestDatabase.asOwner(context)) {
      connection.createStatement().execute("listen ensoras");
      sessions.signOut(person, TestPeople.elsewhere());
      var heard = connection.unwrap(PGConnection.class).getNotifications(5_000);
      assertThat(heard)
          .extracting(org.postgresql.PGNotification::getParameter)
          .contains("session " + person.session().value());
    }
    assertThat(people.trail(person.id())).endsWith("session.ended");
  }

  @Test
  void onlyTheHashOfASessionsTokenIsStored() {
    var id = people.make();
    var token = people.inTransaction(() -> sessions.start(id, TestPeople.elsewhere()));
    var text =
        people
            .jdbc
            .sql("select s::text from session s where token_hash = :hash")
            .param("hash", token.hash())
            .query(String.class)
            .single();
    assertThat(text).doesNotContain(token.reveal());
  }

  @Test
  void anUnconfirmedPersonFoundsNothing() {
    var unproved = people.signedIn(people.make(TestPeople.freshAddress(), false));
    assertThatThrownBy(unproved::requireConfirmed).isInstanceOf(Unconfirmed.class);
    people.signedIn(people.make()).requireConfirmed();
  }

  @Test
  void anUnknownAddressCostsAsMuchHashingAsAKnownOne() {
    var counting = new CountingHashing();
    var passwords =
        new Passwords(
            counting,
            people.bean(Throttle.class),
            people.bean(AccountStore.class),
            people.bean(PlatformTransactionManager.class));
    var known = people.account(people.make());
    var withoutPassword = new Account(known.id(), known.email(), known.name(), null, true, false);
    for (var account :
        List.of(Optional.of(known), Optional.of(withoutPassword), Optional.<Account>empty())) {
      counting.count = 0;
      passwords.matches(account, "some password");
      assertThat(counting.count).isEqualTo(1);
    }
  }

  private static final class CountingHashing extends Hashing {
    private int count;

    CountingHashing() {
      super(64);
    }

    @Override
    boolean matches(String password, String hash) {
      count++;
      return super.matches(password, hash);
    }
  }

  /** A link as a letter carries it. */
  private Token mailedLink(AccountId id) {
    var token = Token.fresh();
    var link = new LinkStore.Link(id, true, false, null);
    people.inTransaction(
        () -> people.bean(LinkStore.class).insert(token, LinkStore.Kind.RESET, link, Letters.LIFE));
    return token;
  }

  private void turnOnTwoFactor(Person person) {
    var twoFactor = people.bean(TwoFactor.class);
    twoFactor.offer(person, people.proof(person));
    var key = twoFactor.offered(person).text();
    twoFactor.turnOn(person, TestPeople.appCode(key, 0), TestPeople.elsewhere());
  }

  private SignIn.Outcome enter(Account account, String password) {
    return people
        .bean(SignIn.class)
        .byPassword(account.email().address(), password, TestPeople.elsewhere(), null);
  }

  private static Token printed(CapturedOutput terminal) {
    var line =
        terminal
            .getOut()
            .lines()
            .filter(each -> each.contains("/password-reset/"))
            .reduce((before, last) -> last)
            .orElseThrow();
    return Token.parse(line.substring(line.lastIndexOf('/') + 1).strip()).orElseThrow();
  }
}
