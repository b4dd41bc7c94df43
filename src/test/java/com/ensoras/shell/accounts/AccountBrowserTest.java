package com.ensoras.shell.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.accounts.TestPeople;
import com.ensoras.browser.Browser;
import com.ensoras.browser.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EnsorasTest
@Tag("browser")
class AccountBrowserTest {

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext context;

  private TestPeople people;
  private String email;

  @BeforeEach
  void olgaHasAnAccount() {
    people = new TestPeople(context);
    email = TestPeople.freshAddress();
    people.make(email, true);
    people.jdbc.sql("delete from throttle").update();
  }

  @Test
  void aWrongPasswordKeepsTheAddressAndTheRightOneOpensTheAccount() {
    var olga = browser.person("olga");
    olga.open(people.base() + "/sign-in?return=/account").accessible("sign-in");
    olga.page().getByLabel("Email address").fill(email);
    olga.page().getByLabel("Password").fill("not this one at all");
    olga.page().locator("#sign-in-form button[type=submit]").click();
    assertThat(olga.page().locator("#f-password-error")).containsText("wrong");
    assertThat(olga.page().getByLabel("Email address")).hasValue(email);
    assertThat(olga.page().getByLabel("Password")).hasValue("");
    olga.accessible("sign-in-refused");
    olga.page().getByLabel("Password").fill(TestPeople.PASSWORD);
    olga.page().locator("#sign-in-form button[type=submit]").click();
    assertThat(olga.page()).hasURL(Pattern.compile("/account$"));
    signedIn("arne");
    olga.open(people.base() + "/account").accessible("account");
  }

  @Test
  void onAPhoneNothingSticksOut() {
    var olga = browser.person("olga", 360, 740);
    signIn(olga);
    olga.fits().accessible("account-phone");
    olga.open(people.base() + "/account/two-factor").fits();
  }

  @Test
  void thePasswordIsChangedInADialogThatStaysWhenItIsRefused() {
    var olga = signedIn("olga");
    olga.page().getByText("Change password").first().click();
    var dialog = olga.page().locator("dialog[open]");
    dialog.getByLabel("Present password").fill("not this one at all");
    dialog.getByLabel("New password").fill("nine loud herons");
    dialog.getByRole(AriaRole.BUTTON, named("Change password")).click();
    assertThat(dialog.locator("#f-password-error")).hasText("This is not your password.");
    olga.accessible("account-password");
    dialog.getByLabel("Present password").fill(TestPeople.PASSWORD);
    dialog.getByLabel("New password").fill("nine loud herons");
    dialog.getByRole(AriaRole.BUTTON, named("Change password")).click();
    assertThat(olga.page().locator("#toasts")).containsText("Your password is changed.");
    assertThat(dialog).hasCount(0);
  }

  @Test
  void twoFactorIsSetUpStepByStep() {
    var olga = signedIn("olga");
    olga.page().getByText("Set up two-factor").click();
    olga.page().getByLabel("Password").fill(TestPeople.PASSWORD);
    olga.accessible("two-factor-off");
    olga.page().locator("#offer-form button[type=submit]").click();
    assertThat(olga.page().locator("svg.qr")).isVisible();
    olga.accessible("two-factor-key");
    var key = olga.page().locator("#key").inputValue();
    olga.page().getByLabel("Code that the app shows now").fill(TestPeople.appCode(key, 0));
    olga.page().locator("#turn-on-form button[type=submit]").click();
    assertThat(olga.page().locator(".codes li")).hasCount(10);
    olga.accessible("two-factor-codes");
    assertThat(olga.page().getByText("10 left")).isVisible();
  }

  private Visitor signedIn(String name) {
    var visitor = browser.person(name);
    signIn(visitor);
    return visitor;
  }

  private void signIn(Visitor visitor) {
    visitor.open(people.base() + "/sign-in?return=/account");
    visitor.page().getByLabel("Email address").fill(email);
    visitor.page().getByLabel("Password").fill(TestPeople.PASSWORD);
    visitor.page().locator("#sign-in-form button[type=submit]").click();
    assertThat(visitor.page()).hasURL(Pattern.compile("/account$"));
    visitor.page().waitForSelector("html[data-scripted]");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
