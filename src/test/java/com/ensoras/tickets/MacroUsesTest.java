package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Macros on a ticket: steps one may not do are struck out, and a macro is all or nothing. */
@EnsorasTest
class MacroUsesTest {

  @Autowired ApplicationContext product;
  private Desk desk;
  private TicketId ticket;
  private String page;
  private UUID macro;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    desk.acme.join(
        "Rosa",
        desk.acme
            .role(
                "Answers",
                "all",
                TICKETS_LIST,
                TICKETS_VIEW,
                TICKETS_RESPOND,
                TAGS_LIST,
                MACROS_LIST)
            .id());
    var assigners =
        new Permission[] {
          TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND, TICKETS_ASSIGN, TAGS_LIST, MACROS_LIST
        };
    desk.acme.join("Mia", desk.acme.role("Own", "mine", assigners).id());
    desk.acme.join("Tess", desk.acme.role("Teams", "my-teams-and-mine", assigners).id());
    ticket = desk.write("anna@example.test", "Broken", "It broke");
    page = "/tickets/" + ticket.value();
    desk.acme.post("Olga", "/tags", Map.of("name", "Refund", "colour", "red"));
    var tag = id("tag");
    var made =
        desk.acme.post(
            "Olga",
            "/macros",
            Map.of(
                "name", "Refund sent",
                "priority", "1",
                "active", "true",
                "body", "Hello {{customer.name}}; {{ticket.number}} is paid back. {{agent.name}}",
                "tags", tag.toString(),
                "setPriority", "high",
                "resolve", "true"));
    assertThat(made.statusCode()).isEqualTo(303);
    macro = id("macro");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void itSaysAndDoesEverythingAtOnce() {
    assertThat(get("Lena"))
        .contains("Hello there; #1 is paid back. Lena", "Set priority High", "Send with its steps");
    assertThat(apply("Lena")).isEqualTo(303);
    var now = desk.see(ticket);
    assertThat(now.status()).isEqualTo(TicketStatus.RESOLVED);
    assertThat(now.priority()).isEqualTo(Priority.HIGH);
    var view = desk.open("Lena", ticket);
    assertThat(view.messages().getLast().body()).startsWith("Hello there; #1");
    assertThat(view.row().tags()).hasSize(1);
  }

  @Test
  void whatIsNotKnownIsSaidInTheLanguageOfCustomers() {
    desk.acme.json("Olga", "PATCH", "", "{\"language\":\"it\",\"version\":1}");
    assertThat(get("Lena")).contains("Hello gentile cliente; #1");
    assertThat(apply("Lena")).isEqualTo(303);
    assertThat(desk.open("Lena", ticket).messages().getLast().body())
        .startsWith("Hello gentile cliente; #1");
  }

  @Test
  void whatOneMayNotDoIsStruckOutAndNothingOfItHappens() {
    assertThat(get("Rosa"))
        .contains("<s>Set priority High</s>", "needs Tickets: Change Priority", "Insert text")
        .doesNotContain("Send with its steps");
    assertThat(apply("Rosa")).isEqualTo(403);
    var now = desk.see(ticket);
    assertThat(now.status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    assertThat(desk.open("Lena", ticket).messages()).hasSize(1);
    assertThat(desk.open("Lena", ticket).row().tags()).isEmpty();
  }

  @Test
  void aReplyThatWaitsIsNotResolvedWith() {
    var waiting =
        product
            .getBean(Roles.class)
            .create(
                desk.as("Olga"),
                new RoleDraft(
                    "Waits",
                    PermissionSet.of(
                            TICKETS_LIST,
                            TICKETS_VIEW,
                            TICKETS_RESPOND,
                            TICKETS_CLOSE,
                            TICKETS_CHANGE_PRIORITY,
                            TAGS_LIST,
                            MACROS_LIST)
                        .codes(),
                    "all",
                    true));
    desk.acme.join("Tim", waiting.id());
    assertThat(apply("Tim")).isEqualTo(409);
    assertThat(desk.waiting(ticket)).isNull();
    assertThat(desk.see(ticket).priority()).isEqualTo(Priority.MEDIUM);
  }

  @Test
  void itSaysWhenOneWillSeeTheTicketNoMore() {
    var team = desk.team("Billing", "Mia");
    desk.assign(ticket, "Mia", null);
    assigning("To Lena", Map.of("agent", desk.acme.member("Lena").value().toString()));
    assigning("To Mia", Map.of("agent", desk.acme.member("Mia").value().toString()));
    assertThat(get("Mia"))
        .contains("Assign to Lena: you will not see this ticket any more")
        .doesNotContain("Assign to Mia:");
    assertThat(get("Lena")).contains("Assign to Lena").doesNotContain("not see");
    assigning("To Billing", Map.of("team", team.value().toString()));
    assertThat(get("Mia")).doesNotContain("Assign team Billing:");
  }

  @Test
  void aTeamOfOnesOwnKeepsATicketInView() {
    var own = desk.team("Billing", "Tess");
    var other = desk.team("Shipping");
    desk.assign(ticket, "Arne", own);
    assigning("To Lena", Map.of("agent", desk.acme.member("Lena").value().toString()));
    assigning("To Shipping", Map.of("team", other.value().toString()));
    assertThat(get("Tess"))
        .contains("Assign team Shipping: you will not see this ticket any more")
        .doesNotContain("Assign to Lena:");
  }

  private void assigning(String name, Map<String, String> step) {
    var form = new java.util.HashMap<>(step);
    form.putAll(Map.of("name", name, "priority", "2", "active", "true", "body", ""));
    assertThat(desk.acme.post("Olga", "/macros", form).statusCode()).isEqualTo(303);
  }

  @Test
  void whoeverWasFasterIsNotAnsweredOver() {
    desk.acme.post("Arne", page + "/reply", Map.of("body", "I have it"));
    var again = desk.acme.post("Lena", page + "/macros/" + macro, Map.of("seen", "1"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(desk.see(ticket).priority()).isEqualTo(Priority.MEDIUM);
  }

  private String get(String who) {
    var answer = desk.acme.get(who, page + "/macros");
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private int apply(String who) {
    return desk.acme.post(who, page + "/macros/" + macro, Map.of()).statusCode();
  }

  private UUID id(String table) {
    return desk.acme
        .world()
        .one(
            UUID.class,
            "select id from "
                + table
                + " where project_id = (select id from project where slug = ?)",
            desk.acme.slug);
  }
}
