package com.ensoras.channels.email.rules;

import static com.ensoras.access.Permission.EMAIL_RULES_DELETE;
import static com.ensoras.access.Permission.EMAIL_RULES_LIST;
import static com.ensoras.access.Permission.EMAIL_RULES_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.Permission;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Acme;
import com.ensoras.people.Stale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Email rules are made, changed, asked in their order and counted. */
@EnsorasTest
class EmailRulesTest {

  @Autowired ApplicationContext product;
  @Autowired EmailRules rules;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Uma", acme.role("Changer", "all", EMAIL_RULES_LIST, EMAIL_RULES_UPDATE).id());
    acme.join("Dora", acme.role("Deleter", "all", EMAIL_RULES_LIST, EMAIL_RULES_DELETE).id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void eachActNeedsItsPermission() {
    var id = create("One", 100, "example.com");
    acme.join("Nobody", acme.role("Nothing", "all").id());
    refused(() -> rules.list(acme.as("Nobody")), Denied.class);
    refused(() -> rules.get(acme.as("Nobody"), id), Denied.class);
    refused(() -> rules.tried(acme.as("Nobody"), null, "x"), Denied.class);
    refused(() -> rules.create(acme.as("Uma"), draft("Two", 100, "x.test")), Denied.class);
    refused(() -> rules.update(acme.as("Dora"), id, draft("Two", 1, "x.test"), 1), Denied.class);
    refused(() -> rules.delete(acme.as("Uma"), id), Denied.class);
    refused(() -> rules.askedToDelete(acme.as("Uma"), id), Denied.class);
    assertThat(rules.list(acme.as("Uma"))).hasSize(1);
  }

  @Test
  void lowerPrioritiesComeFirstAndOfEqualOnesTheOlder() {
    create("Late", 200, "example.com");
    create("Older", 100, "example.com");
    create("Younger", 100, "example.com");
    assertThat(rules.list(acme.as("Olga")))
        .extracting(EmailRule::name)
        .containsExactly("Older", "Younger", "Late");
    assertThat(decided("a@example.com")).contains("Older");
    create("Early", 1, "example.com");
    assertThat(decided("a@example.com")).contains("Early");
    assertThat(decided("a@other.test")).isEmpty();
  }

  @Test
  void aDecisionIsCountedAndATrialIsNot() {
    var id = create("One", 100, "example.com");
    assertThat(rules.tried(acme.as("Olga"), address("a@example.com"), "")).isPresent();
    assertThat(rules.get(acme.as("Olga"), id).lastHit()).isNull();
    decided("a@example.com");
    decided("b@example.com");
    decided("b@other.test");
    var rule = rules.get(acme.as("Olga"), id);
    assertThat(rule.hits()).isEqualTo(2);
    assertThat(rule.lastHit()).isNotNull();
    assertThat(rule.version()).isEqualTo(1);
  }

  @Test
  void aStaleSaveChangesNothing() {
    var id = create("One", 100, "example.com");
    rules.update(acme.as("Uma"), id, draft("Renamed", 100, "example.com"), 1);
    assertThatThrownBy(
            () -> rules.update(acme.as("Olga"), id, draft("Other", 100, "example.com"), 1))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("Renamed");
    assertThat(rules.get(acme.as("Olga"), id).name()).isEqualTo("Renamed");
  }

  @Test
  void anotherProjectsRulesNeitherExistNorDecide() {
    var id = create("One", 100, "example.com");
    var mallory = acme.as("Mallory", acme.globex);
    refused(() -> rules.get(mallory, id), Missing.class);
    refused(() -> rules.update(mallory, id, draft("X", 1, "x.test"), 1), Missing.class);
    refused(() -> rules.delete(mallory, id), Missing.class);
    assertThat(rules.tried(mallory, address("a@example.com"), "")).isEmpty();
  }

  @Test
  void whatIsTypedIsChecked() {
    refused(() -> create(" ", 100, "example.com"), Invalid.class);
    refused(() -> create("One", 0, "example.com"), Invalid.class);
    refused(() -> create("One", 10_001, "example.com"), Invalid.class);
    refused(() -> create("One", 100, "no domain"), Invalid.class);
    for (var type : EmailRuleType.values()) { // the database's checks know the same words
      for (var action : EmailRuleAction.values()) {
        rules.create(
            acme.as("Olga"),
            new EmailRuleDraft("R", "1", "", type.code(), pattern(type), action.code(), false));
      }
    }
    assertThat(decided("a@example.com")).isEmpty(); // none of them is active
  }

  @Test
  void aProjectHasAtMostFiveHundred() {
    acme.world()
        .run(
            """
            insert into email_rule (project_id, name, priority, type, pattern, action)
            select p.id, 'R' || n, 100, 'subject', 'x', 'ignore'
            from project p, generate_series(1, 499) n
            where p.slug = ?
            """,
            acme.slug);
    var last = create("The last", 100, "example.com");
    refused(() -> create("One more", 100, "example.com"), TooManyEmailRules.class);
    rules.delete(acme.as("Dora"), last);
    create("Instead", 100, "example.com");
  }

  private Optional<String> decided(String from) {
    return acme.inTransaction(
        () -> {
          var permit = acme.as("Olga").require(Permission.EMAIL_RULES_LIST);
          return rules.decide(permit, address(from), "x").map(EmailRule::name);
        });
  }

  private static EmailAddress address(String address) {
    return EmailAddress.parse(address).orElseThrow();
  }

  private EmailRuleId create(String name, int priority, String domain) {
    return rules.create(acme.as("Olga"), draft(name, priority, domain)).id();
  }

  private static String pattern(EmailRuleType type) {
    return type == EmailRuleType.ADDRESS ? "a@example.com" : "example.com";
  }

  private static EmailRuleDraft draft(String name, int priority, String domain) {
    return new EmailRuleDraft(name, String.valueOf(priority), "", "domain", domain, "ignore", true);
  }

  private static void refused(ThrowingCallable act, Class<? extends Throwable> why) {
    assertThatThrownBy(act).isInstanceOf(why);
  }
}
