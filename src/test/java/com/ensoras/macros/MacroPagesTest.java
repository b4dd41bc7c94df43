package com.ensoras.macros;

import static com.ensoras.access.Permission.*;
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

/** The Macros pages and the API from outside. */
@EnsorasTest
class MacroPagesTest {

  @Autowired ApplicationContext product;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Lisa", acme.role("Lister", "all", MACROS_LIST).id());
    acme.join("Tina", acme.role("Changer", "all", MACROS_LIST, MACROS_UPDATE).id());
    acme.join("Dora", acme.role("Deleter", "all", MACROS_LIST, MACROS_DELETE).id());
    acme.join("Nils", acme.role("Nothing", "all").id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void aMacroIsCreatedShownAndFound() {
    assertThat(acme.get("Olga", "/macros").body()).contains("No macros yet", "New Macro");
    assertThat(acme.get("Olga", "/macros/new").body())
        .contains("Macro Name", "{{customer.name}}", "Used when the AI answers", "value=\"100\"");
    assertThat(create("Refund", Map.of("resolve", "true"))).isEqualTo(303);
    assertThat(acme.get("Lisa", "/macros?q=REF").body())
        .contains("Refund", "Resolve", "By agents", "Active")
        .doesNotContain("New Macro", "role=\"switch\"", "style=");
    assertThat(acme.get("Lisa", "/macros?q=zzz").body()).contains("No macro found");
    assertThat(acme.get("Lisa", "/macros?q=%00re%27%25").statusCode()).isEqualTo(200);
    assertThat(acme.get("Nils", "/macros").statusCode()).isEqualTo(303);
  }

  @Test
  void whatWasTypedIsNotLost() {
    create("Refund", Map.of());
    var typed = typed("refund", Map.of("body", "Hello {{customer.nmae}}", "trigger", "sender"));
    typed.put("triggerText", "nobody");
    var wrong = acme.post("Olga", "/macros", typed);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("There is no variable “{{customer.nmae}}”", "whole e-mail address", "nobody");
    var taken = acme.post("Olga", "/macros", typed("refund", Map.of("resolve", "true")));
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body())
        .contains("already a macro named")
        .containsPattern("name=\"resolve\"[^>]*checked");
    assertThat(acme.post("Olga", "/macros", typed("N", Map.of("priority", "soon"))).body())
        .contains("whole number", "soon");
  }

  @Test
  void eachControlAppearsByItsOwnPermission() {
    create("Refund", Map.of());
    var macro = "/macros/" + id("Refund");
    assertThat(acme.get("Lisa", macro).body())
        .contains("Refund", "Hello {{customer.name}}.")
        .doesNotContain("macro-form", "Delete macro", "turn-off");
    assertThat(acme.get("Tina", macro).body())
        .contains("macro-form")
        .doesNotContain("Delete macro");
    assertThat(acme.get("Dora", macro).body())
        .contains("Delete macro")
        .doesNotContain("macro-form", "turn-off");
    assertThat(acme.post("Lisa", macro, typed("X", Map.of())).statusCode()).isEqualTo(403);
    assertThat(acme.post("Dora", macro + "/active", Map.of("active", "true")).statusCode())
        .isEqualTo(403);
    assertThat(acme.post("Tina", macro + "/deletion", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void aMacroIsChangedSwitchedAndDeleted() {
    create("Refund", Map.of());
    var macro = "/macros/" + id("Refund");
    var typed = typed("Refunds", Map.of("version", "1", "setPriority", "high"));
    assertThat(acme.post("Tina", macro, typed).statusCode()).isEqualTo(303);
    assertThat(acme.get("Lisa", macro).body()).contains("Refunds", "Set priority High");
    var stale = acme.post("Tina", macro, typed);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("now name: Refunds");
    assertThat(acme.get("Tina", "/macros").body()).contains("aria-checked=\"true\"");
    assertThat(acme.post("Tina", macro + "/active", Map.of("active", "false")).statusCode())
        .isEqualTo(303);
    assertThat(acme.get("Tina", "/macros").body()).contains("aria-checked=\"false\"");
    assertThat(acme.get("Lisa", "/macros?active=true").body()).contains("No macro found");
    assertThat(acme.get("Dora", macro + "/deletion").body()).contains("Delete Refunds");
    assertThat(acme.post("Dora", macro + "/deletion", Map.of()).statusCode()).isEqualTo(303);
    assertThat(acme.get("Dora", macro).statusCode()).isEqualTo(404);
  }

  @Test
  void oneThatAnswersByItselfIsShownToWhoeverMayNotDoAllOfIt() {
    create("Auto", Map.of("trigger", "subject", "triggerText", "Refund", "resolve", "true"));
    var macro = "/macros/" + id("Auto");
    assertThat(acme.get("Tina", macro).body())
        .contains("You lack: Tickets: Respond, Tickets: Close", "turn-off", "“Refund”")
        .doesNotContain("macro-form");
    var typed = typed("Auto", Map.of("version", "1"));
    assertThat(acme.post("Tina", macro, typed).statusCode()).isEqualTo(403);
    assertThat(acme.get("Tina", "/macros").body()).contains("When the AI answers", "switch");
    acme.post("Tina", macro + "/active", Map.of("active", "false"));
    assertThat(acme.get("Tina", "/macros").body()).doesNotContain("role=\"switch\"");
    var on = acme.post("Tina", macro + "/active", Map.of("active", "true"));
    assertThat(on.statusCode()).isEqualTo(403);
    assertThat(on.body()).contains("goes beyond what you may do yourself");
    assertThat(acme.get("Tina", macro).body()).doesNotContain("turn-off");
  }

  @Test
  void theSameForPrograms() {
    var made =
        acme.json(
            "Olga",
            "POST",
            "/macros",
            """
            {"name": "Bug", "body": "Hi {{agent.name}}", "setPriority": "urgent",
             "trigger": "body", "triggerText": "broken"}
            """);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body())
        .contains("\"priority\":100", "\"active\":true", "\"setPriority\":\"urgent\"", "broken");
    assertThat(acme.json("Olga", "POST", "/macros", "{\"name\":\"b u g\",\"body\":\"x\"}").body())
        .contains("macro-name-taken");
    assertThat(acme.json("Olga", "POST", "/macros", "{\"name\":\"X\",\"body\":\"{{x}}\"}").body())
        .contains("There is no variable", "\"body\"");
    assertThat(acme.json("Lisa", "POST", "/macros", "{}").statusCode()).isEqualTo(403);
    var bug = "/macros/" + id("Bug");
    assertThat(acme.json("Lisa", "GET", "/macros?q=hi", "").body()).contains("Bug");
    assertThat(acme.json("Lisa", "GET", bug, "").statusCode()).isEqualTo(200);
    assertThat(acme.json("Mallory", "GET", bug, "").statusCode()).isEqualTo(404);
    var named = "{\"name\":\"Bugs\",\"body\":\"x\"";
    assertThat(acme.json("Tina", "PUT", bug, named + "}").statusCode()).isEqualTo(422);
    assertThat(acme.json("Tina", "PUT", bug, named + ",\"version\":1}").body())
        .contains("exceeds-own-authority", "Tickets: Respond");
    assertThat(acme.json("Tina", "PUT", bug + "/active", "{}").statusCode()).isEqualTo(422);
    assertThat(acme.json("Tina", "PUT", bug + "/active", "{\"active\":false}").body())
        .contains("\"active\":false");
    assertThat(acme.json("Olga", "PUT", bug, named + ",\"version\":2}").body())
        .contains("\"version\":3", "\"trigger\":null");
    assertThat(acme.json("Olga", "PUT", bug, named + ",\"version\":2}").body())
        .contains("\"stale\"");
    assertThat(acme.json("Dora", "DELETE", bug, "").statusCode()).isEqualTo(204);
  }

  private int create(String name, Map<String, String> more) {
    return acme.post("Olga", "/macros", typed(name, more)).statusCode();
  }

  private static Map<String, String> typed(String name, Map<String, String> more) {
    var typed = new HashMap<String, String>();
    typed.put("name", name);
    typed.put("priority", "100");
    typed.put("active", "true");
    typed.put("body", "Hello {{customer.name}}.");
    typed.putAll(more);
    return typed;
  }

  private String id(String name) {
    return acme.world()
        .one(
            UUID.class,
            "select m.id from macro m join project p on p.id = m.project_id where p.slug = ? and m.name = ?",
            acme.slug,
            name)
        .toString();
  }
}
