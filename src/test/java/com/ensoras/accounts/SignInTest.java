package com.ensoras.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.TooMany;
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
class SignInTest {

  @Autowired ApplicationContext context;
  @Autowired SignIn signIn;
  @Autowired KnownDevices devices;

  private TestPeople people;
  private String email;
  private AccountId olga;

  @BeforeEach
  void olgaHasAnAccount() {
    people = new TestPeople(context);
    email = TestPeople.freshAddress();
    olga = people.make(email, true);
  }

  @Test
  void theRightPasswordStartsASessionAndIsWrittenDown() {
    var done = (SignIn.Done) enter(email, TestPeople.PASSWORD);
    assertThat(people.isSignedIn(people.person(olga, done.session()))).isTrue();
    assertThat(people.trail(olga)).containsExactly("account.signed-up", "session.started");
  }

  @Test
  void everySignInHasATokenOfItsOwn() {
    var one = (SignIn.Done) enter(email, TestPeople.PASSWORD);
    var two = (SignIn.Done) enter(email.toUpperCase(java.util.Locale.ROOT), TestPeople.PASSWORD);
    assertThat(one.session().reveal()).isNotEqualTo(two.session().reveal());
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressReadTheSame() {
    var wrong = refusal(() -> enter(email, "not this one at all"));
    var unknown = refusal(() -> enter(TestPeople.freshAddress(), TestPeople.PASSWORD));
    var noAddress = refusal(() -> enter("olga", TestPeople.PASSWORD));
    assertThat(wrong.fields()).isEqualTo(unknown.fields()).isEqualTo(noAddress.fields());
    assertThat(people.trail(olga)).containsExactly("account.signed-up");
  }

  @Test
  void guessesInParallelAreStoppedAtTheLimit() throws Exception {
    var from = TestPeople.elsewhere();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Class<?>> guess =
          () -> {
            try {
              return signIn.byPassword(email, "guess of today", from, null).getClass();
            } catch (RuntimeException refused) {
              return refused.getClass();
            }
          };
      var judged = 0;
      for (var each : threads.invokeAll(IntStream.range(0, 30).mapToObj(n -> guess).toList())) {
        judged += each.get() == Invalid.class ? 1 : 0;
      }
      assertThat(judged).isEqualTo(10);
    }
    assertThatThrownBy(() -> signIn.byPassword(email, TestPeople.PASSWORD, from, null))
        .isInstanceOf(TooMany.class);
  }

  @Test
  void guessesFromEverywhereStopStrangersButNotTheKnownDevice() {
    IntStream.range(0, 50).forEach(n -> refusal(() -> enter(email, "guess of today")));
    assertThatThrownBy(() -> enter(email, TestPeople.PASSWORD)).isInstanceOf(TooMany.class);
    assertThat(
            signIn.byPassword(
                email, TestPeople.PASSWORD, TestPeople.elsewhere(), devices.mark(olga)))
        .isInstanceOf(SignIn.Done.class);
  }

  @Test
  void anotherAccountsDeviceOrAForgedOneIsUnknown() {
    var mark = devices.mark(people.make());
    assertThat(devices.read(mark, olga)).isEmpty();
    var own = devices.mark(olga);
    assertThat(devices.read(own, olga)).isPresent();
    assertThat(devices.read(own.substring(0, own.length() - 3) + "abc", olga)).isEmpty();
    assertThat(devices.read(olga.value() + ".x.", olga)).isEmpty();
    assertThat(devices.read("..", olga)).isEmpty();
    assertThat(devices.read(null, olga)).isEmpty();
  }

  @Test
  void theKnownDeviceHasALimitToo() {
    var mark = devices.mark(olga);
    IntStream.range(0, 10)
        .forEach(
            n ->
                refusal(
                    () -> signIn.byPassword(email, "guess " + n, TestPeople.elsewhere(), mark)));
    assertThatThrownBy(
            () -> signIn.byPassword(email, TestPeople.PASSWORD, TestPeople.elsewhere(), mark))
        .isInstanceOf(TooMany.class);
  }

  @Test
  void aPasswordIsNeverHashedInsideATransaction() {
    assertThatThrownBy(() -> people.inTransaction(() -> people.bean(Hashing.class).hash("x")))
        .isInstanceOf(IllegalStateException.class);
  }

  private SignIn.Outcome enter(String email, String password) {
    return signIn.byPassword(email, password, TestPeople.elsewhere(), null);
  }

  private static Invalid refusal(Runnable act) {
    try {
      act.run();
    } catch (Invalid refused) {
      return refused;
    }
    throw new AssertionError("was not refused");
  }
}
