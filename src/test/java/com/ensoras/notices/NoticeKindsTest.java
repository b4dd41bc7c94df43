package com.ensoras.notices;

import static com.ensoras.access.Permission.ACTIVE_CHATS_VIEW;
import static com.ensoras.access.Permission.TICKETS_APPROVE;
import static com.ensoras.access.Permission.TICKETS_LIST;
import static com.ensoras.access.Permission.TICKETS_REJECT;
import static com.ensoras.access.Permission.TICKETS_RESPOND;
import static com.ensoras.access.Permission.TICKETS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.PermissionSet;
import com.ensoras.customers.CustomerStore;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.people.TeamId;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import com.ensoras.tickets.Approvals;
import com.ensoras.tickets.Arrivals;
import com.ensoras.tickets.Channel;
import com.ensoras.tickets.Desk;
import com.ensoras.tickets.Replies;
import com.ensoras.tickets.ReplyDraft;
import com.ensoras.tickets.TicketId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mentions, failed replies, drafts and chats: whom each reaches; and that each can be switched. */
@EnsorasTest
class NoticeKindsTest {

  @Autowired ApplicationContext product;
  @Autowired Replies replies;
  @Autowired Approvals approvals;
  private Desk desk;
  private Bells bells;
  private TicketId ticket;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    bells = new Bells(product, desk);
    ticket = desk.write("anna@example.test", "Broken", "It broke");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aNoteReachesWhomItMentionsAndMarksThem() {
    desk.team("Billing", "Ada", "Arne");
    note("Arne", "@Lena and @billing please look; @Nobody and me@vera.test are text");
    bells.ring();
    assertThat(bells.of("Lena")).containsExactly("Arne mentioned you");
    assertThat(bells.of("Ada")).containsExactly("Arne mentioned you");
    assertThat(bells.newest("Ada").excerpt()).startsWith("@Lena and @billing");
    assertThat(bells.of("Arne")).as("a member of the team, who wrote it").isEmpty();
    assertThat(bells.of("Vera")).isEmpty();
    assertThat(desk.acme.get("Lena", "/tickets/" + ticket.value()).body())
        .contains(
            "<b class=\"mention\">@Lena</b> and <b class=\"mention\">@billing</b> please look; @Nobody and me@vera.test");
  }

  @Test
  void onlyWhoSeesTheTicketCanBeMentioned() {
    desk.acme.join("Tim", desk.acme.role("Own", "mine", TICKETS_LIST, TICKETS_VIEW).id());
    desk.team("Billing", "Tim");
    var path = "/tickets/" + ticket.value() + "/mentions";
    assertThat(offered("Arne", path).body())
        .contains("\"Lena\"", "\"Billing\"", "\"Vera\"")
        .doesNotContain("\"Tim\"", "Mallory");
    assertThat(offered("Vera", path).statusCode()).isEqualTo(403);
    assertThat(offered("Mallory", path).statusCode()).isEqualTo(404);
    note("Arne", "@Tim @Billing");
    bells.ring();
    assertThat(bells.of("Tim")).isEmpty();
  }

  @Test
  void aReplyThatFailedReachesWhoeverWroteItAndWhoHasTheTicket() {
    desk.assign(ticket, "Lena", null);
    var reply = new ReplyDraft("Try again", "", List.of(), null);
    var sent = (Replies.Outcome.Goes) replies.reply(desk.as("Arne"), ticket, reply);
    desk.leave(ticket, sent.seq());
    bells.ring();
    assertThat(bells.of("Arne")).containsExactly("A reply could not be sent");
    assertThat(bells.newest("Arne").excerpt()).contains("no mailbox is connected");
    assertThat(bells.of("Lena")).contains("A reply could not be sent");
    assertThat(bells.of("Ada")).isEmpty();
  }

  @Test
  void aDraftReachesWhoMayApproveItUntilItIsDecided() {
    trainee("Tim");
    trainee("Tom");
    replies.reply(desk.as("Tim"), ticket, new ReplyDraft("Try again", "", List.of(), null));
    bells.ring();
    assertThat(bells.of("Tom")).containsExactly("A reply of Tim waits for approval");
    assertThat(bells.of("Olga")).containsExactly("A reply of Tim waits for approval");
    assertThat(bells.of("Tim")).as("who wrote it").isEmpty();
    assertThat(bells.of("Vera")).as("may not approve").isEmpty();
    approvals.reject(desk.as("Olga"), ticket, 1, "Too short");
    bells.ring();
    assertThat(bells.unread("Tom")).as("nothing waits any more").isEmpty();
    assertThat(bells.of("Tim")).containsExactly("Olga rejected your reply");
    assertThat(bells.newest("Tim").excerpt()).isEqualTo("Too short");
    assertThat(bells.of("Olga")).hasSize(1);
  }

  @Test
  void aDraftThatWasDecidedBeforeItIsToldIsNotTold() {
    trainee("Tim");
    replies.reply(desk.as("Tim"), ticket, new ReplyDraft("Try again", "", List.of(), null));
    approvals.approve(desk.as("Olga"), ticket, 1);
    bells.ring();
    assertThat(bells.of("Lena")).isEmpty();
    assertThat(bells.of("Tim")).isEmpty();
  }

  @Test
  void aChatThatWaitsReachesItsTeamOrElseAllWhoSeeChats() {
    var chats = desk.acme.role("Chats", "all", ACTIVE_CHATS_VIEW).id();
    desk.acme.join("Cleo", chats);
    desk.acme.join("Carl", chats);
    desk.acme.join("Lars", desk.acme.role("Lists", "all", TICKETS_LIST).id());
    var team = desk.team("Chat", "Carl", "Lars");
    var ofTeam = chat(team);
    bells.ring();
    assertThat(bells.of("Carl")).containsExactly("carl@example.test waits in the chat");
    assertThat(bells.of("Lars")).as("sees no chats").containsExactly("New in your team");
    assertThat(bells.of("Cleo")).isEmpty();
    assertThat(news("Carl")).contains("\"sound\":true");
    assertThat(news("Carl")).doesNotContain("It broke", "/tickets/");
    var ofNobody = chat(null);
    bells.ring();
    assertThat(bells.of("Cleo")).containsExactly("carl@example.test waits in the chat");
    assertThat(bells.of("Lars")).hasSize(1);
    desk.assign(ofNobody, "Arne", null);
    desk.writeAgain(ofNobody, "carl@example.test", "Hello?");
    bells.ring();
    assertThat(bells.newest("Cleo").times()).as("Arne is there now").isEqualTo(1);
    assertThat(bells.of("Arne")).contains("carl@example.test replied");
    assertThat(ofTeam).isNotEqualTo(ofNobody);
  }

  @Test
  void eachWayIsSwitchedForEachKindByPageAndProgram() {
    var path = "/notices/settings";
    assertThat(desk.acme.get("Arne", path).body()).contains("Reply failed", "Chat waiting");
    assertThat(desk.acme.post("Arne", path, Map.of("bell", "nonsense")).statusCode())
        .isEqualTo(422);
    assertThat(desk.acme.post("Arne", path, Map.of("browser", "assigned")).statusCode())
        .isEqualTo(303);
    desk.assign(ticket, "Arne", null);
    desk.writeAgain(ticket, "anna@example.test", "Hello?");
    bells.ring();
    assertThat(bells.of("Arne")).as("no bell").isEmpty();
    assertThat(news("Arne")).contains("Olga assigned it to you").doesNotContain("Hello?");
    var typed =
        "{\"settings\":[{\"kind\":\"replied\",\"bell\":true,\"browser\":false,\"mail\":false}]}";
    assertThat(desk.acme.json("Arne", "PUT", "/notice-settings", typed).body())
        .contains("{\"kind\":\"replied\",\"bell\":true,\"browser\":false,\"mail\":false}")
        .contains("{\"kind\":\"assigned\",\"bell\":false,\"browser\":true,\"mail\":false}");
    assertThat(
            desk.acme
                .json("Arne", "PUT", "/notice-settings", "{\"settings\":[{\"kind\":\"x\"}]}")
                .statusCode())
        .isEqualTo(422);
    assertThat(desk.acme.json("Lena", "GET", "/notice-settings", "").body())
        .contains("{\"kind\":\"replied\",\"bell\":true,\"browser\":true,\"mail\":true}");
    desk.writeAgain(ticket, "anna@example.test", "Are you there?");
    bells.ring();
    assertThat(bells.of("Arne")).containsExactly("anna@example.test replied");
    assertThat(news("Arne")).doesNotContain("Are you there?");
  }

  private void note(String who, String body) {
    replies.note(desk.as(who), ticket, body);
  }

  private void trainee(String name) {
    var role =
        new RoleDraft(
            "Trainee " + name,
            PermissionSet.of(
                    TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND, TICKETS_APPROVE, TICKETS_REJECT)
                .codes(),
            "all",
            true);
    desk.acme.join(name, product.getBean(Roles.class).create(desk.as("Olga"), role).id());
  }

  private TicketId chat(@Nullable TeamId team) {
    return desk.asMachine(
        permit -> {
          var email = EmailAddress.parse("carl@example.test").orElseThrow();
          var customer = product.getBean(CustomerStore.class).with(permit, email, "");
          var arrived =
              new Arrivals.Arrived(customer, "carl@example.test", "It broke", "", null, List.of());
          return product
              .getBean(Arrivals.class)
              .start(permit, Channel.WIDGET, "Chat", team, arrived)
              .ticket();
        });
  }

  private java.net.http.HttpResponse<String> offered(String who, String path) {
    return desk.acme.guest(who).getJson("/p/" + desk.acme.slug + path);
  }

  private String news(String who) {
    return desk.acme.guest(who).getJson("/p/" + desk.acme.slug + "/notices/news?since=0").body();
  }
}
