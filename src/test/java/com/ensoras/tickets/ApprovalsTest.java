package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.PermissionSet;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Replies of trainees wait; somebody else approves exactly what they read, once. */
@EnsorasTest
class ApprovalsTest {

  @Autowired ApplicationContext product;
  @Autowired Replies replies;
  @Autowired Approvals approvals;
  private Desk desk;
  private TicketId ticket;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    var trainee =
        product
            .getBean(Roles.class)
            .create(
                desk.as("Olga"),
                new RoleDraft(
                    "Trainee",
                    PermissionSet.of(
                            TICKETS_LIST,
                            TICKETS_VIEW,
                            TICKETS_RESPOND,
                            TICKETS_APPROVE,
                            TICKETS_REJECT)
                        .codes(),
                    "all",
                    true));
    desk.acme.join("Tim", trainee.id());
    desk.acme.join("Tom", trainee.id());
    ticket = desk.write("anna@example.test", "Broken", "It broke");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aTraineesReplyWaitsUntilSomebodyElseApproves() {
    assertThat(write("Tim", "Try again")).isInstanceOf(Replies.Outcome.Waits.class);
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.AWAITING_APPROVAL);
    assertThat(desk.open("Lena", ticket).messages()).hasSize(1);
    refused(() -> approvals.approve(desk.as("Tim"), ticket, 1), OwnDraft.class);
    refused(() -> approvals.approve(desk.as("Vera"), ticket, 1), Denied.class);
    approvals.approve(desk.as("Lena"), ticket, 1);
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.AWAITING_CUSTOMER);
    var sent = desk.open("Lena", ticket).messages().getLast();
    assertThat(sent.body()).isEqualTo("Try again");
    assertThat(sent.authorName()).isEqualTo("Tim");
    refused(() -> approvals.approve(desk.as("Lena"), ticket, 1), DraftChanged.class);
    assertThat(desk.open("Lena", ticket).messages()).hasSize(2);
  }

  @Test
  void oneReplyWaitsAtATimeAndNotesNever() {
    write("Tim", "Try again");
    assertThatThrownBy(() -> write("Tom", "Or this"))
        .isInstanceOf(DraftWaits.class)
        .hasMessageContaining("Tim");
    refused(() -> write("Lena", "At once"), DraftWaits.class);
    replies.note(desk.as("Tom"), ticket, "I would have said the same");
    assertThat(desk.open("Tom", ticket).messages()).hasSize(2);
  }

  @Test
  void anApprovalIsBoundToWhatWasRead() {
    write("Tim", "Try again");
    approvals.edit(desk.as("Tim"), ticket, 1, ReplyDraft.of("Try harder"));
    refused(() -> approvals.approve(desk.as("Lena"), ticket, 1), DraftChanged.class);
    refused(() -> approvals.reject(desk.as("Lena"), ticket, 1, ""), DraftChanged.class);
    approvals.approve(desk.as("Lena"), ticket, 2);
    assertThat(desk.open("Lena", ticket).messages().getLast().body()).isEqualTo("Try harder");
    assertThat(desk.open("Lena", ticket).drafts())
        .extracting(Draft::body)
        .containsExactly("Try harder", "Try again");
  }

  @Test
  void anApprovalIsBoundToTheAddressThatWasRead() {
    write("Tim", "Try again");
    address("eve@example.test");
    refused(() -> approvals.approve(desk.as("Lena"), ticket, 1), DraftChanged.class);
    refused(
        () -> approvals.approve(desk.as("Lena"), ticket, 1, "anna@example.test"),
        DraftChanged.class);
    var approval = java.util.Map.of("edition", "1", "to", "anna@example.test");
    var again = desk.acme.post("Lena", page() + "/draft/approval", approval);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("name=\"to\" value=\"eve@example.test\"");
    assertThat(desk.waiting(ticket)).isNotNull();
    approvals.approve(desk.as("Lena"), ticket, 1, "eve@example.test");
    assertThat(desk.open("Lena", ticket).messages().getLast().to())
        .containsExactly("eve@example.test");
    address("anna@example.test");
    write("Tim", "And again");
    approvals.edit(desk.as("Tim"), ticket, 2, ReplyDraft.of("And once more"));
    approvals.approve(desk.as("Lena"), ticket, 3);
  }

  @Test
  void programsReadWhatTheyApprove() {
    assertThat(desk.acme.json("Lena", "GET", page() + "/draft", "").statusCode()).isEqualTo(404);
    replies.reply(
        desk.as("Tim"),
        ticket,
        new ReplyDraft("Try again", "boss@example.test", java.util.List.of(), null));
    assertThat(desk.acme.json("Lena", "GET", page() + "/draft", "").body())
        .contains(
            "\"kind\":\"reply\",\"edition\":1,\"author\":\"Tim\",\"text\":\"Try again\"",
            "\"to\":[\"anna@example.test\"],\"cc\":[\"boss@example.test\"]",
            "\"waitsFor\":\"approval\"");
    assertThat(desk.acme.json("Tim", "GET", page() + "/draft", "").body())
        .contains("\"waitsFor\":\"approval-by-somebody-else\"");
    var second = desk.acme.json("Tom", "POST", page() + "/replies", "{\"body\":\"Or this\"}");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Try again", "\"edition\":1");
    desk.acme.join("Rita", desk.acme.role("Blind", "all", TICKETS_LIST, TICKETS_RESPOND).id());
    assertThat(desk.acme.json("Rita", "GET", page() + "/draft", "").statusCode()).isEqualTo(403);
    assertThat(desk.acme.json("Rita", "POST", page() + "/replies", "{\"body\":\"Hm\"}").body())
        .contains("\"edition\":1")
        .doesNotContain("Try again");
  }

  private String page() {
    return "/tickets/" + ticket.value();
  }

  private void address(String email) {
    desk.acme
        .world()
        .run(
            "update customer set email = ? where id = (select customer_id from ticket where id = ?)",
            email,
            ticket.value());
  }

  @Test
  void whoeverNeedsApprovalDoesNotGetAroundItByEditing() {
    write("Tim", "Try again");
    approvals.edit(desk.as("Tom"), ticket, 1, ReplyDraft.of("What I wanted to say"));
    refused(() -> approvals.approve(desk.as("Tom"), ticket, 2), OwnDraft.class);
    refused(() -> approvals.approve(desk.as("Tim"), ticket, 2), OwnDraft.class);
    approvals.edit(desk.as("Lena"), ticket, 2, ReplyDraft.of("What it says now"));
    approvals.approve(desk.as("Lena"), ticket, 3);
  }

  @Test
  void aRejectionTellsTheWriterAndNeedsAnAgentAgain() {
    write("Tim", "Try again");
    refused(() -> approvals.reject(desk.as("Arne"), ticket, 1, "Hm"), Denied.class);
    approvals.reject(desk.as("Lena"), ticket, 1, "Be kinder");
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    assertThat(desk.open("Tim", ticket).drafts().getFirst().reason()).isEqualTo("Be kinder");
    assertThat(write("Tim", "Please try again")).isInstanceOf(Replies.Outcome.Waits.class);
    assertThat(desk.waiting(ticket).edition()).isEqualTo(2);
  }

  @Test
  void closingDiscardsWhatWaits() {
    write("Tim", "Try again");
    product.getBean(Closings.class).resolve(desk.as("Lena"), ticket);
    assertThat(desk.waiting(ticket)).isNull();
    refused(() -> approvals.approve(desk.as("Lena"), ticket, 1), DraftChanged.class);
  }

  private Replies.Outcome write(String who, String body) {
    return replies.reply(desk.as(who), ticket, ReplyDraft.of(body));
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act,
      Class<? extends Throwable> refusal) {
    assertThatThrownBy(act).isInstanceOf(refusal);
  }
}
