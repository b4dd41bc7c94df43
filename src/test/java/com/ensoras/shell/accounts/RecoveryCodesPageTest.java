package com.ensoras.shell.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.accounts.TestPeople;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** New recovery codes are made by whoever knows the password, and shown once. */
@EnsorasTest
@Tag("accounts")
class RecoveryCodesPageTest {

  private static final String STATE = "/account/two-factor";
  private static final String CODES = "/account/two-factor/codes";
  private static final Pattern KEY = Pattern.compile("id=\"key\" value=\"([A-Z2-7 ]+)\"");
  private static final Pattern CODE = Pattern.compile("<li>([A-Z2-7]{5}-[A-Z2-7]{5})</li>");

  @Autowired ApplicationContext context;

  private String email;
  private String base;
  private Visitor olga;
  private List<String> old;

  @BeforeEach
  void olgaHasTwoFactor() {
    var people = new TestPeople(context);
    email = TestPeople.freshAddress();
    base = people.base();
    people.make(email, true);
    people.jdbc.sql("delete from throttle").update(); // all browsers here have one address
    olga = new Visitor(base);
    olga.signIn(email, TestPeople.PASSWORD);
    olga.submit(STATE, STATE + "/key", "password", TestPeople.PASSWORD);
    var key = found(KEY, olga.get(STATE + "/key").body()).getFirst();
    olga.submit(STATE + "/key", STATE, "code", TestPeople.appCode(key, 0));
    old = found(CODE, olga.get(STATE).body());
  }

  @Test
  void tenNewCodesAreShownOnceAndTheOldOnesOpenNothing() {
    var renewed = olga.submit(CODES, CODES, "password", TestPeople.PASSWORD);
    assertThat(renewed.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(renewed)).isEqualTo(STATE);
    var page = olga.get(STATE).body();
    assertThat(page).contains("New recovery codes are made.", "10 left");
    var made = found(CODE, page);
    assertThat(made).hasSize(10).doesNotContainAnyElementsOf(old);
    assertThat(olga.get(STATE).body()).doesNotContain(made);

    assertThat(open(old.getFirst()).statusCode()).isEqualTo(422);
    assertThat(open(made.getFirst()).statusCode()).isEqualTo(303);
  }

  @Test
  void withoutThePasswordTheOldCodesStay() {
    var refused = olga.submit(CODES, CODES, "password", "wrong one");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("This is not your password.");
    assertThat(open(old.getFirst()).statusCode()).isEqualTo(303);
  }

  /** Signs in at another browser, with a recovery code as the second step. */
  private HttpResponse<String> open(String code) {
    var lost = new Visitor(base);
    lost.signIn(email, TestPeople.PASSWORD);
    return lost.submit("/sign-in/code", "/sign-in/code", "code", code);
  }

  private static List<String> found(Pattern pattern, String text) {
    var all = pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
    assertThat(all).as(pattern.pattern()).isNotEmpty();
    return all;
  }
}
