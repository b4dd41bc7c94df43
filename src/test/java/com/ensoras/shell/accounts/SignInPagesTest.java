package com.ensoras.shell.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.SecondNode;
import com.ensoras.accounts.TestPeople;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnsorasTest
@Tag("accounts")
class SignInPagesTest {

  @Autowired ApplicationContext context;

  private TestPeople people;
  private String email;
  private Visitor olga;

  @BeforeEach
  void olgaHasAnAccount() {
    people = new TestPeople(context);
    email = TestPeople.freshAddress();
    people.make(email, true);
    olga = new Visitor(people.base());
  }

  @Test
  void theRightPasswordLeadsToTheStartPageWithACookieThatScriptsCannotRead() {
    var answer = olga.signIn(email, TestPeople.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(answer)).isEqualTo("/");
    var cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(each -> each.startsWith("session="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie)
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000")
        .doesNotContain("Secure", "Domain");
    assertThat(olga.isSignedIn()).isTrue();
  }

  @Test
  void aWrongPasswordIsSaidAtTheFieldAndTheAddressIsKept() {
    var answer = olga.signIn(email, "not this one at all");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("The address or the password is wrong.", "f-password-error", email)
        .doesNotContain("not this one at all");
    assertThat(olga.isSignedIn()).isFalse();
  }

  @Test
  void anUnknownAddressAnswersWithTheSamePage() {
    var unknown = TestPeople.freshAddress();
    var one = olga.signIn(email, "not this one at all");
    var two = new Visitor(people.base()).signIn(unknown, "not this one at all");
    assertThat(two.statusCode()).isEqualTo(one.statusCode());
    assertThat(plain(two.body(), unknown)).isEqualTo(plain(one.body(), email));
  }

  @Test
  void theWayBackIsFollowedWithinThisSite() {
    var answer =
        olga.submit(
            "/sign-in?return=%2Faccount%2Ftwo-factor",
            "/sign-in",
            "email",
            email,
            "password",
            TestPeople.PASSWORD,
            "return",
            "/account/two-factor");
    assertThat(Visitor.location(answer)).isEqualTo("/account/two-factor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "",
        "/\n/evil.example",
        "/sign-in?return=/"
      })
  void theWayBackLeadsNowhereElse(String back) {
    var answer =
        olga.submit(
            "/sign-in",
            "/sign-in",
            "email",
            email,
            "password",
            TestPeople.PASSWORD,
            "return",
            back);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(answer)).isEqualTo("/");
  }

  @Test
  void whoIsNotSignedInIsSentThereAndBack() {
    var sent = olga.get("/account");
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(sent)).isEqualTo("/sign-in?return=%2Faccount");
  }

  @Test
  void tooManyWrongOnesAreAnswered429AndWhenToComeBack() {
    IntStream.range(0, 10).forEach(n -> olga.signIn(email, "guess number " + n));
    var refused = olga.signIn(email, TestPeople.PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
    assertThat(refused.body()).contains("Too many attempts").contains(email);
  }

  @Test
  void aBrowserThatTheAccountKnowsIsNotLockedOutByOthersInTheSameNetwork() {
    olga.signIn(email, TestPeople.PASSWORD);
    olga.submit("/account", "/sign-out");
    var mallory = new Visitor(people.base());
    IntStream.range(0, 11).forEach(n -> mallory.signIn(email, "guess number " + n));
    assertThat(mallory.signIn(email, TestPeople.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(olga.signIn(email, TestPeople.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void signingOutEndsTheSessionOnTheServer() {
    olga.signIn(email, TestPeople.PASSWORD);
    var stolen = olga.withOnly("session");
    assertThat(stolen.isSignedIn()).isTrue();
    assertThat(Visitor.location(olga.submit("/account", "/sign-out"))).isEqualTo("/sign-in");
    assertThat(stolen.isSignedIn()).isFalse();
    assertThat(olga.cookie("session")).isEmpty();
  }

  @Test
  void aFormWithoutTheTokenIsRefused() {
    assertThat(olga.forge("/sign-in", "email=" + email).statusCode()).isEqualTo(401);
    olga.signIn(email, TestPeople.PASSWORD);
    assertThat(olga.forge("/sign-out", "").statusCode()).isEqualTo(403);
  }

  @Test
  void underHttpsTheCookiesAreBoundToTheHost() {
    try (var node = SecondNode.beside(context, "--ensoras.url=https://desk.example")) {
      var arne = new Visitor(node.url());
      var answer = arne.signIn(email, TestPeople.PASSWORD);
      assertThat(answer.headers().allValues("Set-Cookie"))
          .anySatisfy(
              each ->
                  assertThat(each)
                      .startsWith("__Host-session=")
                      .contains("Secure", "HttpOnly", "Path=/"))
          .anySatisfy(each -> assertThat(each).startsWith("__Host-device=").contains("Secure"));
      assertThat(arne.isSignedIn()).isTrue();
    }
  }

  /** Without what differs for everybody: the token, and what was typed. */
  private static String plain(String body, String typed) {
    return body.replaceAll("(csrf-token\" content|_csrf\" value)=\"[^\"]+\"", "")
        .replace(typed, "…");
  }
}
