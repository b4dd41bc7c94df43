package com.ensoras.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.TooMany;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnsorasTest
@Tag("database")
class TwoFactorTest {

  @Autowired ApplicationContext context;
  @Autowired SignIn signIn;
  @Autowired TwoFactor twoFactor;
  @Autowired SecondFactor second;
  @Autowired FactorStore factors;
  @Autowired KnownDevices devices;

  private TestPeople people;
  private AccountId olga;
  private Person person;
  private byte[] secret;
  private List<String> recovery;

  @BeforeEach
  void olgaHasTwoFactor() {
    people = new TestPeople(context);
    olga = people.make();
    person = people.signedIn(olga);
    twoFactor.offer(person, people.proof(person));
    secret = people.inTransaction(() -> second.open(factors.offered(olga).orElseThrow()));
    recovery = twoFactor.turnOn(person, code(0), TestPeople.elsewhere());
  }

  @Test
  void thePasswordAloneOpensNothing() {
    assertThat(byPassword()).isInstanceOf(SignIn.SecondStep.class);
    assertThat(people.trail(olga)).endsWith("two-factor.added");
  }

  @Test
  void aCodeOfTheAppOpensAndIsWrittenDownOnce() {
    var done = bySecond(step(), code(1));
    assertThat(people.isSignedIn(people.person(olga, done.session()))).isTrue();
    assertThat(people.trail(olga)).endsWith("two-factor.added", "session.started");
  }

  @Test
  void aCodeIsGoodForOneSignInOnly() {
    bySecond(step(), code(1));
    assertThatThrownBy(() -> bySecond(step(), code(1))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> bySecond(step(), code(0))).isInstanceOf(Invalid.class);
  }

  @Test
  void ofTwoAtTheSameTimeOneCodeOpensOnce() throws Exception {
    var code = code(1);
    var steps = IntStream.range(0, 4).mapToObj(n -> step()).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          steps.stream()
              .<Callable<Boolean>>map(
                  step ->
                      () -> {
                        try {
                          bySecond(step, code);
                          return true;
                        } catch (Invalid refused) {
                          return false;
                        }
                      })
              .toList();
      var opened = 0;
      for (var result : threads.invokeAll(tries)) {
        opened += result.get() ? 1 : 0;
      }
      assertThat(opened).isEqualTo(1);
    }
  }

  @Test
  void aRecoveryCodeOpensOnceAndEndsAllOtherSessions() {
    assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
    var typed = recovery.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
    var done = bySecond(step(), typed);
    assertThat(people.isSignedIn(people.person(olga, done.session()))).isTrue();
    assertThat(people.isSignedIn(person)).isFalse();
    assertThat(people.trail(olga)).endsWith("two-factor.added", "recovery-code.used");
    assertThatThrownBy(() -> bySecond(step(), recovery.getFirst())).isInstanceOf(Invalid.class);
    assertThat(twoFactor.codesLeft(person)).isEqualTo(9);
  }

  @Test
  void recoveryCodesAreStoredAsHashesOnly() {
    var stored =
        people
            .jdbc
            .sql("select encode(code_hash, 'escape') from recovery_code where account_id = :id")
            .param("id", olga.value())
            .query(String.class)
            .list();
    assertThat(stored).hasSize(10).noneMatch(recovery::contains);
  }

  @Test
  void theSecretIsStoredSealed() {
    var stored =
        people
            .jdbc
            .sql("select two_factor_secret from account where id = :id")
            .param("id", olga.value())
            .query((row, n) -> row.getBytes(1))
            .single();
    assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  @Test
  void newRecoveryCodesMakeTheOldOnesWorthless() {
    twoFactor.renewCodes(person, people.proof(person), TestPeople.elsewhere());
    assertThatThrownBy(() -> bySecond(step(), recovery.getLast())).isInstanceOf(Invalid.class);
  }

  @Test
  void guessesAreStoppedButTheKnownDeviceIsNotLockedOut() {
    IntStream.range(0, 10)
        .forEach(
            n ->
                assertThatThrownBy(() -> bySecond(step(), "wrong" + n))
                    .isInstanceOf(Invalid.class));
    assertThatThrownBy(() -> bySecond(step(), code(1))).isInstanceOf(TooMany.class);
    var done = signIn.bySecondStep(step(), code(1), TestPeople.elsewhere(), devices.mark(olga));
    assertThat(done.account()).isEqualTo(olga);
  }

  @Test
  void aStepEndsAfterTenMinutesAndWhenThePasswordChanges() {
    var old = step();
    people
        .jdbc
        .sql("update second_step set expires_at = now() where account_id = :id")
        .param("id", olga.value())
        .update();
    assertThatThrownBy(() -> bySecond(old, code(1))).isInstanceOf(DeadLink.class);
    var open = step();
    var chosen = people.bean(Passwords.class).choose("nine loud herons", "x@y.example", "X");
    people
        .bean(Profile.class)
        .changePassword(person, people.proof(person), chosen, TestPeople.elsewhere());
    assertThatThrownBy(() -> bySecond(open, code(1))).isInstanceOf(DeadLink.class);
  }

  @Test
  void turningItOffEndsTheOtherSessions() {
    var other = people.signedIn(olga);
    twoFactor.turnOff(person, people.proof(person), TestPeople.elsewhere());
    assertThat(people.isSignedIn(other)).isFalse();
    assertThat(people.isSignedIn(person)).isTrue();
    assertThat(byPassword()).isInstanceOf(SignIn.Done.class);
    assertThat(twoFactor.codesLeft(person)).isZero();
  }

  @Test
  void whatIsOfferedIsNotOnBeforeACodeWasTyped() {
    var arne = people.make();
    var there = people.signedIn(arne);
    twoFactor.offer(there, people.proof(there));
    assertThatThrownBy(() -> twoFactor.turnOn(there, "000000", TestPeople.elsewhere()))
        .isInstanceOf(Invalid.class);
    assertThat(people.account(arne).hasTwoFactor()).isFalse();
    assertThat(twoFactor.offered(there).uri())
        .startsWith("otpauth://totp/Ensoras:olga-")
        .contains("%40acme.example?secret=")
        .endsWith("&issuer=Ensoras");
  }

  @Test
  void anotherSecretIsNotOfferedWhileOneIsOn() {
    assertThatThrownBy(() -> twoFactor.offer(person, people.proof(person)))
        .isInstanceOf(Missing.class);
  }

  @Test
  void aProofOfSomebodyElseIsWorthNothing() {
    var other = people.signedIn(people.make());
    assertThatThrownBy(() -> twoFactor.turnOff(person, people.proof(other), TestPeople.elsewhere()))
        .isInstanceOf(IllegalStateException.class);
  }

  private SignIn.Outcome byPassword() {
    return signIn.byPassword(person.email(), TestPeople.PASSWORD, TestPeople.elsewhere(), null);
  }

  private com.ensoras.kernel.Token step() {
    return ((SignIn.SecondStep) byPassword()).step();
  }

  private SignIn.Done bySecond(com.ensoras.kernel.Token step, String code) {
    return signIn.bySecondStep(step, code, TestPeople.elsewhere(), null);
  }

  /** The app's code of a later step, as if its clock were a little ahead. */
  private String code(int stepsAhead) {
    return OneTimeCodes.code(secret, OneTimeCodes.step(Instant.now()) + stepsAhead);
  }
}
