package com.ensoras.shell.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.accounts.TestPeople;
import com.ensoras.mail.TestMail;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnsorasTest
@Tag("accounts")
class AccountPagesTest {

  private static final String NEW = "nine loud herons";

  @Autowired ApplicationContext context;

  private TestPeople people;
  private String email;
  private Visitor olga;

  @BeforeEach
  void olgaIsSignedIn() {
    people = new TestPeople(context);
    email = TestPeople.freshAddress();
    people.make(email, true);
    people.jdbc.sql("delete from throttle").update(); // all browsers here have one address
    olga = signedIn();
  }

  @Test
  void thePageShowsWhoOneIsAndWhereOneIsSignedIn() {
    var page = olga.get("/account").body();
    assertThat(page)
        .contains(email, "Firefox on Linux", "127.0.0.1", "This one")
        .doesNotContain("End all others", "Not confirmed");
  }

  @Test
  void aNameIsChangedOrRefusedAtItsField() {
    var refused = olga.submit("/account", "/account/name", "name", "\u202e ");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("f-name-error");
    olga.submit("/account", "/account/name", "name", "  Olga <b>Petrova  ");
    assertThat(olga.get("/account").body()).contains("value=\"Olga &lt;b>Petrova\"");
    assertThat(people.trail(people.find(email).id())).endsWith("account.renamed");
  }

  @Test
  void theOtherSessionsAreEndedAndThisOneIsNot() {
    var phone = signedIn();
    var answer = olga.submit("/account", "/account/sessions/removal");
    assertThat(Visitor.location(answer)).isEqualTo("/account");
    assertThat(phone.isSignedIn()).isFalse();
    assertThat(olga.get("/account").body()).contains("1 session ended.");
  }

  @Test
  void oneSessionIsEndedAndNeverSomebodyElses() {
    var phone = signedIn();
    var other = TestPeople.freshAddress();
    people.make(other, true);
    var arne = new Visitor(people.base());
    arne.signIn(other, TestPeople.PASSWORD);
    assertThat(end(olga, session(other)).statusCode()).isEqualTo(404);
    assertThat(end(olga, sessions(email).getFirst()).statusCode()).isEqualTo(404); // this one
    assertThat(end(olga, sessions(email).getLast()).statusCode()).isEqualTo(303);
    assertThat(phone.isSignedIn()).isFalse();
    assertThat(arne.isSignedIn()).isTrue();
    assertThat(olga.isSignedIn()).isTrue();
  }

  @Test
  void thePasswordIsChangedByWhoKnowsTheOldOne() {
    var phone = signedIn();
    var wrong = changePassword("not this one at all", NEW);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("This is not your password.").doesNotContain(NEW);
    var common = changePassword(TestPeople.PASSWORD, "password1234");
    assertThat(common.statusCode()).isEqualTo(422);
    assertThat(common.body()).contains("f-new-password-error", "easy to guess");
    assertThat(phone.isSignedIn()).isTrue();

    assertThat(changePassword(TestPeople.PASSWORD, NEW).statusCode()).isEqualTo(303);
    assertThat(phone.isSignedIn()).isFalse();
    assertThat(olga.isSignedIn()).isTrue();
    assertThat(new Visitor(people.base()).signIn(email, TestPeople.PASSWORD).statusCode())
        .isEqualTo(422);
    assertThat(new Visitor(people.base()).signIn(email, NEW).statusCode()).isEqualTo(303);
    assertThat(people.trail(people.find(email).id()))
        .filteredOn("password.changed"::equals)
        .hasSize(1);
  }

  @Test
  void whoGuessesThePasswordInAnOpenSessionIsStopped() {
    for (var n = 0; n < 10; n++) {
      assertThat(changePassword("guess number " + n, NEW).statusCode()).isEqualTo(422);
    }
    var stopped = changePassword(TestPeople.PASSWORD, NEW);
    assertThat(stopped.statusCode()).isEqualTo(429);
    assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void aForgottenPasswordIsSetByAMailedLinkOnce() {
    var known = ask(email);
    var unknown = ask(TestPeople.freshAddress());
    assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(known)).isEqualTo(Visitor.location(unknown));

    var link = URI.create(TestMail.linkSentTo(email)).getPath();
    var stranger = new Visitor(people.base());
    assertThat(stranger.get(link).body()).contains(email);
    assertThat(stranger.get(link).statusCode()).isEqualTo(200);
    var weak = stranger.submit(link, link, "password", "short");
    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(weak.body()).contains("Use at least 10 characters.").doesNotContain("\"short\"");
    assertThat(olga.isSignedIn()).isTrue();

    var set = stranger.submit(link, link, "password", NEW);
    assertThat(Visitor.location(set)).isEqualTo("/sign-in");
    assertThat(olga.isSignedIn()).isFalse();
    assertThat(stranger.signIn(email, NEW).statusCode()).isEqualTo(303);
    assertThat(stranger.get(link).statusCode()).isEqualTo(410);
    assertThat(stranger.submit("/account", link, "password", NEW).statusCode()).isEqualTo(410);
  }

  @Test
  void everyDeadLinkShowsTheSamePage() {
    var one = olga.get("/password-reset/x");
    assertThat(one.statusCode()).isEqualTo(410);
    for (var path :
        List.of(
            "/password-reset/" + "A".repeat(43),
            "/set-up/" + "A".repeat(43),
            "/set-up/x",
            "/account/address/" + "A".repeat(43))) {
      var other = olga.get(path);
      assertThat(other.statusCode()).as(path).isEqualTo(410);
      assertThat(other.body()).as(path).contains("This link no longer works");
    }
    assertThat(olga.get("/sign-up").statusCode()).isEqualTo(404);
    assertThat(olga.get("/sign-up/" + "A".repeat(43)).statusCode()).isEqualTo(404);
  }

  @Test
  void theAddressMovesWhenTheNewOneIsProvedByThePersonThemselves() {
    var to = TestPeople.freshAddress();
    var wrong = askMove(to, "not this one at all");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains(to, "This is not your password.");
    assertThat(askMove(email, TestPeople.PASSWORD).body())
        .contains("This is your address already.");
    assertThat(askMove(to, TestPeople.PASSWORD).statusCode()).isEqualTo(303);

    var link = URI.create(TestMail.linkSentTo(to)).getPath();
    var other = TestPeople.freshAddress();
    people.make(other, true);
    var mallory = new Visitor(people.base());
    mallory.signIn(other, TestPeople.PASSWORD);
    assertThat(mallory.get(link).statusCode()).isEqualTo(410);
    assertThat(mallory.submit("/account", link).statusCode()).isEqualTo(410);

    assertThat(olga.get(link).body()).contains(to, email);
    assertThat(people.find(email).email().address()).isEqualTo(email);
    assertThat(Visitor.location(olga.submit(link, link))).isEqualTo("/account");
    assertThat(TestMail.lettersTo(email).getLast().plain()).contains(to);
    assertThat(new Visitor(people.base()).signIn(to, TestPeople.PASSWORD).statusCode())
        .isEqualTo(303);
    assertThat(people.trail(people.find(to).id())).filteredOn("address.changed"::equals).hasSize(1);
  }

  @Test
  void anAddressThatHasAnAccountAnswersTheSameAndItsOwnerIsTold() {
    var taken = TestPeople.freshAddress();
    people.make(taken, true);
    assertThat(askMove(taken, TestPeople.PASSWORD).statusCode()).isEqualTo(303);
    var letter = TestMail.lettersTo(taken).getLast();
    assertThat(letter.subject()).isEqualTo("You have an account already");
    assertThat(URI.create(letter.link()).getPath()).isEqualTo("/sign-in");
  }

  @Test
  void anUnconfirmedAddressIsConfirmedByAMailedCodeWhereOneIsSignedIn() {
    var unproved = TestPeople.freshAddress();
    var id = people.make(unproved, false);
    var arne = new Visitor(people.base());
    arne.signIn(unproved, TestPeople.PASSWORD);
    assertThat(arne.get("/account").body()).contains("Not confirmed", "/account/confirmation");
    arne.submit("/account/confirmation", "/account/confirmation/code");
    var code = TestMail.lettersTo(unproved).getLast().subject().replace("Your code is ", "");
    var wrong =
        arne.submit("/account/confirmation", "/account/confirmation", "code", "AAAAA-AAAAA");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("AAAAA-AAAAA", "f-code-error");
    assertThat(olga.submit("/account", "/account/confirmation", "code", code).statusCode())
        .isEqualTo(422); // nobody else's session
    assertThat(people.find(unproved).confirmed()).isFalse();
    arne.submit("/account/confirmation", "/account/confirmation", "code", code);
    assertThat(people.find(unproved).confirmed()).isTrue();
    assertThat(people.trail(id)).endsWith("address.confirmed");
    assertThat(Visitor.location(arne.get("/account/confirmation"))).isEqualTo("/account");
  }

  @Test
  void twoFactorIsTurnedOnWithAPictureAndCodesThatAreShownOnce() {
    var refused =
        olga.submit("/account/two-factor", "/account/two-factor/key", "password", "wrong one");
    assertThat(refused.statusCode()).isEqualTo(422);
    var offered =
        olga.submit(
            "/account/two-factor", "/account/two-factor/key", "password", TestPeople.PASSWORD);
    assertThat(Visitor.location(offered)).isEqualTo("/account/two-factor/key");
    var keyPage = olga.get("/account/two-factor/key").body();
    assertThat(keyPage).contains("<svg class=\"qr\" viewBox=\"0 0 ").contains("<path d=\"M4 4h1v1");
    var key = first("id=\"key\" value=\"([A-Z2-7 ]+)\"", keyPage);
    var wrong = olga.submit("/account/two-factor/key", "/account/two-factor", "code", "000000");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("f-code-error");

    var on =
        olga.submit(
            "/account/two-factor/key", "/account/two-factor", "code", TestPeople.appCode(key, 0));
    assertThat(Visitor.location(on)).isEqualTo("/account/two-factor");
    var codes = olga.get("/account/two-factor").body();
    var recovery = first("<li>([A-Z2-7]{5}-[A-Z2-7]{5})</li>", codes);
    assertThat(olga.get("/account/two-factor").body()).doesNotContain(recovery).contains("10 left");

    var phone = new Visitor(people.base());
    var half = phone.signIn(email, TestPeople.PASSWORD);
    assertThat(Visitor.location(half)).isEqualTo("/sign-in/code?return=%2F");
    assertThat(phone.isSignedIn()).isFalse();
    assertThat(phone.cookie("session")).isEmpty();
    var guess = phone.submit("/sign-in/code", "/sign-in/code", "code", "123");
    assertThat(guess.statusCode()).isEqualTo(422);
    var code = TestPeople.appCode(key, 1);
    assertThat(phone.submit("/sign-in/code", "/sign-in/code", "code", code).statusCode())
        .isEqualTo(303);
    assertThat(phone.isSignedIn()).isTrue();

    var lost = new Visitor(people.base());
    lost.signIn(email, TestPeople.PASSWORD);
    lost.submit("/sign-in/code", "/sign-in/code", "code", recovery);
    assertThat(lost.isSignedIn()).isTrue();
    assertThat(olga.isSignedIn()).isFalse();
    assertThat(phone.isSignedIn()).isFalse();

    var off = "/account/two-factor/removal";
    assertThat(lost.submit(off, off, "password", "wrong one").statusCode()).isEqualTo(422);
    assertThat(lost.submit(off, off, "password", TestPeople.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(people.find(email).hasTwoFactor()).isFalse();
  }

  @Test
  void withoutTheFirstStepThereIsNoSecond() {
    var stranger = new Visitor(people.base());
    assertThat(Visitor.location(stranger.get("/sign-in/code"))).startsWith("/sign-in?return=");
    var forged = stranger.submit("/sign-in", "/sign-in/code", "code", "123456");
    assertThat(Visitor.location(forged)).startsWith("/sign-in?return=");
  }

  private Visitor signedIn() {
    var visitor = new Visitor(people.base());
    assertThat(visitor.signIn(email, TestPeople.PASSWORD).statusCode()).isEqualTo(303);
    return visitor;
  }

  private java.net.http.HttpResponse<String> changePassword(String old, String chosen) {
    return olga.submit(
        "/account/password", "/account/password", "password", old, "new-password", chosen);
  }

  private java.net.http.HttpResponse<String> ask(String address) {
    return new Visitor(people.base())
        .submit("/password-reset", "/password-reset", "email", address);
  }

  private java.net.http.HttpResponse<String> askMove(String to, String password) {
    return olga.submit("/account/address", "/account/address", "email", to, "password", password);
  }

  private static java.net.http.HttpResponse<String> end(Visitor who, UUID session) {
    return who.submit("/account", "/account/sessions/" + session + "/removal");
  }

  private UUID session(String of) {
    return sessions(of).getFirst();
  }

  private List<UUID> sessions(String of) {
    return people
        .jdbc
        .sql("select id from session where account_id = :id order by created_at")
        .param("id", people.find(of).id().value())
        .query(UUID.class)
        .list();
  }

  private static String first(String pattern, String text) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
