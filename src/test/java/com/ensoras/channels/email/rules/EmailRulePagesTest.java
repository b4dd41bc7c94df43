package com.ensoras.channels.email.rules;

import static com.ensoras.access.Permission.EMAIL_RULES_DELETE;
import static com.ensoras.access.Permission.EMAIL_RULES_LIST;
import static com.ensoras.access.Permission.EMAIL_RULES_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Email Rules pages and the API from outside. */
@EnsorasTest
class EmailRulePagesTest {

  private static final String PATH = "/email-rules";

  @Autowired ApplicationContext product;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Lisa", acme.role("Lister", "all", EMAIL_RULES_LIST).id());
    acme.join("Uma", acme.role("Changer", "all", EMAIL_RULES_LIST, EMAIL_RULES_UPDATE).id());
    acme.join("Dora", acme.role("Deleter", "all", EMAIL_RULES_LIST, EMAIL_RULES_DELETE).id());
    acme.join("Nils", acme.role("Nothing", "all").id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void aRuleIsCreatedShownAndTried() {
    assertThat(acme.get("Olga", PATH).body())
        .contains("No email rules yet", "New Email Rule", "Help Desk");
    assertThat(acme.get("Olga", PATH + "/new").body()).contains("Auto-close", "value=\"100\"");
    assertThat(acme.post("Olga", PATH, typed("Newsletters")).statusCode()).isEqualTo(303);
    assertThat(acme.get("Lisa", PATH).body())
        .contains("Newsletters", "Domain: news.test", "Never", "Try it")
        .doesNotContain("New Email Rule");
    var trial = PATH + "/trial?address=a%40news.test&subject=Hello";
    assertThat(acme.get("Lisa", trial).body()).contains("decides: Ignore");
    assertThat(acme.get("Lisa", PATH + "/trial?address=a%40x.test&subject=").body())
        .contains("No rule matches.");
    assertThat(acme.get("Lisa", PATH + "/trial").body()).doesNotContain("No rule matches.");
    var wrong = acme.get("Lisa", PATH + "/trial?address=nobody&subject=");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Enter a whole e-mail address", "value=\"nobody\"");
    assertThat(acme.get("Nils", PATH).statusCode()).isEqualTo(303);
    assertThat(acme.get("Nils", trial).statusCode()).isEqualTo(303);
  }

  @Test
  void whatWasTypedIsNotLost() {
    var typed = typed("Newsletters");
    typed.put("pattern", "no domain");
    typed.put("priority", "x");
    typed.put("description", "All of it");
    var refused = acme.post("Olga", PATH, typed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Enter a domain, like example.com.", "Enter a number, 1 to 10,000.", "All of it");
  }

  @Test
  void eachControlAppearsByItsOwnPermission() {
    acme.post("Olga", PATH, typed("Newsletters"));
    var rule = PATH + "/" + id("Newsletters");
    assertThat(acme.get("Lisa", rule).body())
        .contains("Domain: news.test")
        .doesNotContain("email-rule-form", "Delete rule");
    assertThat(acme.get("Uma", rule).body())
        .contains("email-rule-form")
        .doesNotContain("Delete rule");
    assertThat(acme.get("Dora", rule).body())
        .contains("Delete rule")
        .doesNotContain("email-rule-form");
    assertThat(acme.post("Lisa", rule, typed("X")).statusCode()).isEqualTo(403);
    assertThat(acme.post("Uma", rule + "/deletion", Map.of()).statusCode()).isEqualTo(403);
    var changed = typed("Letters");
    changed.put("version", "1");
    assertThat(acme.post("Uma", rule, changed).statusCode()).isEqualTo(303);
    var stale = acme.post("Uma", rule, changed);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("now name: Letters");
    assertThat(acme.get("Dora", rule + "/deletion").body())
        .contains("It has never decided on a mail", "Delete Letters");
    assertThat(acme.post("Dora", rule + "/deletion", Map.of()).statusCode()).isEqualTo(303);
    assertThat(acme.get("Dora", rule).statusCode()).isEqualTo(404);
  }

  @Test
  void theSameForPrograms() {
    var body =
        "{\"name\":\"Bots\",\"type\":\"subject\",\"pattern\":\"cron\",\"action\":\"close\"%s}";
    var made = acme.json("Olga", "POST", PATH, body.formatted(""));
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body()).contains("\"priority\":100", "\"active\":true", "\"hits\":0");
    assertThat(acme.json("Lisa", "POST", PATH, body.formatted("")).statusCode()).isEqualTo(403);
    var rule = PATH + "/" + id("Bots");
    assertThat(acme.json("Lisa", "GET", PATH, "").body()).contains("Bots");
    assertThat(acme.json("Lisa", "GET", rule, "").statusCode()).isEqualTo(200);
    assertThat(acme.json("Mallory", "GET", rule, "").statusCode()).isEqualTo(404);
    assertThat(acme.json("Uma", "PUT", rule, body.formatted("")).statusCode()).isEqualTo(422);
    assertThat(acme.json("Uma", "PUT", rule, body.formatted(",\"version\":1")).body())
        .contains("\"version\":2");
    var trial = PATH + "/trial";
    assertThat(acme.json("Lisa", "POST", trial, "{\"subject\":\"[CRON] done\"}").body())
        .contains("Bots");
    assertThat(acme.json("Lisa", "POST", trial, "{\"address\":\"a@x.test\"}").body())
        .contains("\"rule\":null");
    assertThat(acme.json("Lisa", "POST", trial, "{\"address\":\"nobody\"}").statusCode())
        .isEqualTo(422);
    assertThat(acme.json("Dora", "DELETE", rule, "").statusCode()).isEqualTo(204);
  }

  private static Map<String, String> typed(String name) {
    return new HashMap<>(
        Map.of(
            "name", name,
            "priority", "100",
            "type", "domain",
            "pattern", "news.test",
            "action", "ignore",
            "active", "true"));
  }

  private String id(String name) {
    return acme.world()
        .one(
            UUID.class,
            "select r.id from email_rule r join project p on p.id = r.project_id where p.slug = ? and r.name = ?",
            acme.slug,
            name)
        .toString();
  }
}
