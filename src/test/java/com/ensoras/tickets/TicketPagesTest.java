package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of tickets from outside. */
@EnsorasTest
class TicketPagesTest {

  @Autowired ApplicationContext product;
  private Desk desk;
  private TicketId ticket;
  private String page;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    desk.acme.join("Lisa", desk.acme.role("Lister", "all", TICKETS_LIST, INBOX_VIEW).id());
    ticket = desk.write("anna@example.test", "Broken <b>lamp</b>", "It broke & smells");
    page = "/tickets/" + ticket.value();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theListAndTheInboxShowWhatOneSees() {
    assertThat(get("Arne", "/tickets"))
        .contains("Broken &lt;b&gt;lamp", "anna@example.test", "Awaiting Agent", "Medium")
        .doesNotContain("smells");
    assertThat(get("Arne", "/inbox")).contains("Broken");
    assertThat(get("Arne", "/tickets?status=closed")).contains("No ticket found");
    assertThat(get("Arne", "/tickets?q=smells")).contains("Broken");
    assertThat(get("Arne", "/tickets?q=%231")).contains("Broken");
    assertThat(desk.acme.get("Arne", "/tickets?status=odd").statusCode()).isEqualTo(422);
    assertThat(desk.acme.get("Arne", "/tickets?after=odd").statusCode()).isEqualTo(422);
  }

  /**
   * Of the project, wherever the server stands; half past one in Auckland is the day before in UTC.
   */
  @Test
  void aDayBeginsInTheProjectsTimeZone() {
    var world = desk.acme.world();
    world.run("update project set time_zone = 'Pacific/Auckland' where slug = ?", desk.acme.slug);
    world.run("update ticket set created_at = '2026-03-10 12:30+00' where id = ?", ticket.value());
    for (var search : java.util.List.of("", "&q=lamp")) {
      assertThat(get("Arne", "/tickets?from=2026-03-11&to=2026-03-11" + search)).contains("Broken");
      assertThat(get("Arne", "/tickets?to=2026-03-10" + search)).contains("No ticket found");
      assertThat(get("Arne", "/tickets?from=2026-03-12" + search)).contains("No ticket found");
    }
  }

  @Test
  void notesAreFoundByWhoeverMayReadThem() {
    product.getBean(Replies.class).note(desk.as("Arne"), ticket, "Ask the plumber");
    assertThat(get("Arne", "/tickets?q=plumber")).contains("Broken");
    assertThat(get("Lisa", "/tickets?q=plumber")).contains("No ticket found");
  }

  @Test
  void withoutViewThereIsNoContentAnywhere() {
    assertThat(get("Lisa", "/tickets")).contains("Broken").doesNotContain(page);
    assertThat(get("Lisa", "/inbox")).contains("Broken").doesNotContain(page);
    assertThat(get("Lisa", "/tickets?q=smells")).contains("No ticket found");
    assertThat(get("Lisa", "/tickets?q=lamp")).contains("Broken");
    assertThat(desk.acme.get("Lisa", page).statusCode()).isEqualTo(303);
    assertThat(desk.acme.json("Lisa", "GET", page + "/messages", "").statusCode()).isEqualTo(403);
    assertThat(desk.acme.json("Lisa", "GET", page, "").body())
        .contains("Broken")
        .doesNotContain("smells");
  }

  @Test
  void theConversationIsShownAndAnswered() {
    assertThat(get("Arne", page))
        .contains("It broke &amp; smells", "Send reply", "anna@example.test");
    assertThat(desk.acme.post("Arne", page + "/seen", Map.of()).statusCode()).isEqualTo(204);
    assertThat(desk.see(ticket).unread()).isFalse();
    assertThat(post("Arne", page + "/reply", Map.of("body", "Sorry <i>", "seen", "1")))
        .isEqualTo(303);
    assertThat(get("Arne", page)).contains("Sorry &lt;i&gt;", "Take it back");
    assertThat(get("Lena", page)).contains("Sorry").doesNotContain("Take it back");
    var again = desk.acme.post("Lena", page + "/reply", Map.of("body", "Mine", "seen", "1"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Arne has answered meanwhile", ">\nMine", "Send anyway");
    assertThat(post("Arne", page + "/messages/2/undo", Map.of())).isEqualTo(303);
    assertThat(post("Arne", page + "/messages/2/undo", Map.of())).isEqualTo(409);
    assertThat(post("Arne", page + "/note", Map.of("body", "Told the boss"))).isEqualTo(303);
    assertThat(get("Vera", page))
        .contains("Told the boss", "Private note")
        .doesNotContain("Add note");
    assertThat(post("Arne", page + "/reply", Map.of("body", " "))).isEqualTo(422);
    var cc = desk.acme.post("Arne", page + "/reply", Map.of("body", "Hi", "cc", "nobody"));
    assertThat(cc.statusCode()).isEqualTo(422);
    assertThat(cc.body()).contains("“nobody” is no e-mail address", ">\nHi");
  }

  @Test
  void whatFailedIsSentAgain() {
    post("Arne", page + "/reply", Map.of("body", "Sorry"));
    desk.leave(ticket, 2);
    assertThat(get("Arne", page)).contains("Not sent:", "Send again");
    assertThat(post("Arne", page + "/messages/2/retry", Map.of())).isEqualTo(303);
  }

  @Test
  void aTicketIsHandled() {
    var team = desk.team("Billing", "Arne");
    desk.assign(ticket, null, team);
    assertThat(post("Arne", page + "/take", Map.of())).isEqualTo(303);
    assertThat(post("Arne", page + "/hand-back", Map.of())).isEqualTo(303);
    assertThat(get("Lena", page + "/assignment"))
        .contains("Arne", "Billing")
        .doesNotContain("Vera");
    var arne = desk.acme.member("Arne").value().toString();
    assertThat(post("Lena", page + "/assignment", Map.of("assignee", arne, "team", "")))
        .isEqualTo(303);
    assertThat(post("Lena", page + "/priority", Map.of("priority", "urgent"))).isEqualTo(303);
    assertThat(post("Olga", "/tags", Map.of("name", "Refund", "colour", "red"))).isEqualTo(303);
    var tag =
        desk.acme
            .world()
            .one(
                java.util.UUID.class,
                "select g.id from tag g join project p on p.id = g.project_id where p.slug = ?",
                desk.acme.slug);
    assertThat(get("Olga", page + "/tags")).contains("Refund");
    assertThat(post("Olga", page + "/tags", Map.of("tag", tag.toString()))).isEqualTo(303);
    assertThat(get("Olga", "/tickets?tag=" + tag + "&priority=urgent&assignee=" + arne))
        .contains("Broken", "Refund");
    assertThat(get("Olga", "/tickets?tag=" + tag + "&q=lamp")).contains("Broken");
    assertThat(get("Olga", page))
        .contains("assigned Arne and took the team away", "added the tag Refund");
    assertThat(post("Lena", page + "/status", Map.of("status", "resolved"))).isEqualTo(303);
    assertThat(post("Lena", page + "/status", Map.of("status", "odd"))).isEqualTo(422);
    assertThat(get("Lena", "/inbox")).contains("Nothing waits for you");
  }

  @Test
  void theCustomerIsEdited() {
    assertThat(get("Arne", page + "/customer")).contains("anna@example.test");
    var form =
        Map.of("name", "Anna Berg", "email", "anna@example.test", "note", "Kind", "version", "1");
    assertThat(post("Arne", page + "/customer", form)).isEqualTo(303);
    assertThat(get("Arne", page)).contains("Anna Berg", "Kind");
    assertThat(get("Arne", "/tickets?q=berg")).contains("Broken");
    assertThat(post("Arne", page + "/customer", form)).isEqualTo(409);
    desk.write("bob@example.test", "Other", "Text");
    var taken = Map.of("name", "Anna", "email", "BOB@example.test", "note", "", "version", "2");
    assertThat(post("Arne", page + "/customer", taken)).isEqualTo(409);
  }

  @Test
  void allTicketsOfACustomerAreFoundByTheNewAddressOnly() {
    desk.write("anna@example.test", "Another lamp", "Text");
    var form = Map.of("name", "Anna", "email", "berg@other.test", "note", "", "version", "1");
    assertThat(post("Arne", page + "/customer", form)).isEqualTo(303);
    for (var who : java.util.List.of("Arne", "Lisa")) {
      assertThat(get(who, "/tickets?q=berg@other.test")).contains("Broken", "Another lamp");
      assertThat(get(who, "/tickets?q=anna@example.test")).contains("No ticket found");
    }
    assertThat(get("Arne", "/tickets?q=smells")).contains("Broken");
  }

  @Test
  void aTicketIsOpenedByHand() {
    assertThat(get("Arne", "/tickets/new")).contains("First message to the customer");
    var form =
        Map.of("email", "new@example.test", "name", "Nora", "subject", "Hello", "body", "Welcome");
    assertThat(post("Arne", "/tickets", form)).isEqualTo(303);
    assertThat(get("Arne", "/tickets")).contains("Hello", "Awaiting Customer", "Manual");
    var wrong = desk.acme.post("Arne", "/tickets", Map.of("subject", "", "body", "Kept"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Enter a subject.", "Enter an address", ">\nKept");
  }

  @Test
  void aWaitingReplyIsDecided() {
    desk.acme
        .world()
        .run(
            "update role set replies_wait = true where name = 'Support Agent' and project_id = (select id from project where slug = ?)",
            desk.acme.slug);
    assertThat(get("Arne", page)).contains("Send for approval");
    assertThat(post("Arne", page + "/reply", Map.of("body", "Sorry"))).isEqualTo(303);
    assertThat(get("Arne", page)).contains("Waits for approval").doesNotContain("Approve and send");
    assertThat(post("Arne", page + "/draft", Map.of("body", "Very sorry", "edition", "1")))
        .isEqualTo(303);
    assertThat(get("Lena", page)).contains("Approve and send", "Very sorry");
    assertThat(post("Lena", page + "/draft/approval", Map.of("edition", "1"))).isEqualTo(409);
    assertThat(post("Lena", page + "/draft/rejection", Map.of("edition", "2", "reason", "Shorter")))
        .isEqualTo(303);
    assertThat(get("Arne", page)).contains("The last reply was rejected: Shorter");
    assertThat(post("Arne", page + "/reply", Map.of("body", "Sorry!"))).isEqualTo(303);
    assertThat(post("Lena", page + "/draft/approval", Map.of("edition", "3"))).isEqualTo(303);
  }

  @Test
  void programsDoTheSame() {
    assertThat(json("Arne", "GET", "/inbox", "")).contains("Broken");
    assertThat(json("Arne", "GET", "/tickets?status=open", "")).contains("\"number\":1");
    assertThat(json("Arne", "GET", page, "")).contains("awaiting-agent");
    assertThat(json("Arne", "GET", page + "/messages", "")).contains("smells");
    assertThat(json("Arne", "POST", page + "/notes", "{\"body\":\"Note\"}")).contains("\"seq\":2");
    assertThat(json("Lena", "PUT", page + "/priority", "{\"priority\":\"high\"}")).isEmpty();
    assertThat(
            json(
                "Lena",
                "PUT",
                page + "/assignment",
                "{\"assignee\":\"" + desk.acme.member("Arne").value() + "\"}"))
        .isEmpty();
    assertThat(json("Olga", "PUT", page + "/tags", "{\"tags\":[]}")).isEmpty();
    assertThat(json("Arne", "POST", page + "/replies", "{\"body\":\"Hi\"}")).contains("waits");
    assertThat(json("Lena", "PUT", page + "/status", "{\"status\":\"closed\"}")).isEmpty();
    assertThat(
            json(
                "Arne",
                "POST",
                "/tickets",
                "{\"email\":\"x@example.test\",\"subject\":\"By program\",\"body\":\"Text\"}"))
        .contains("\"channel\":\"api\"");
    desk.acme
        .world()
        .run(
            "update role set replies_wait = true where name = 'Support Agent' and project_id = (select id from project where slug = ?)",
            desk.acme.slug);
    var other = "/tickets/" + desk.write("c@example.test", "Third", "Text").value();
    assertThat(json("Arne", "POST", other + "/replies", "{\"body\":\"Hi\"}"))
        .contains("waits-for-approval");
    assertThat(json("Lena", "POST", other + "/draft/rejection", "{\"edition\":1}")).isEmpty();
    json("Arne", "POST", other + "/replies", "{\"body\":\"Hi\"}");
    assertThat(json("Lena", "POST", other + "/draft/approval", "{\"edition\":2}")).isEmpty();
    assertThat(desk.acme.json("Arne", "GET", "/tickets?per_page=101", "").statusCode())
        .isEqualTo(422);
  }

  @Test
  void aFileIsAlwaysADownload() {
    var id = desk.attach("evil\"<b>.html", "text/html", "<script>alert(1)</script>");
    var file =
        desk.acme
            .world()
            .one(java.util.UUID.class, "select id from attachment where ticket_id = ?", id.value());
    assertThat(get("Arne", "/tickets/" + id.value())).contains("evil\"&lt;b&gt;.html");
    var answer = desk.acme.get("Arne", "/tickets/" + id.value() + "/attachments/" + file);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(desk.acme.get("Arne", page + "/attachments/" + file).statusCode()).isEqualTo(404);
  }

  private String get(String who, String path) {
    var answer = desk.acme.get(who, path);
    assertThat(answer.statusCode()).as(who + " " + path).isEqualTo(200);
    return answer.body();
  }

  private int post(String who, String path, Map<String, String> form) {
    return desk.acme.post(who, path, form).statusCode();
  }

  private String json(String who, String method, String path, String body) {
    var answer = desk.acme.json(who, method, path, body);
    assertThat(answer.statusCode()).as(who + " " + path + answer.body()).isBetween(200, 204);
    return answer.body();
  }
}
