package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.members.Removals;
import com.ensoras.people.teams.TeamDeletions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Tickets arrive, are answered, assigned and closed; each act needs its permission. */
@EnsorasTest
class TicketsTest {

  private static final String ANNA = "anna@example.test";
  private static final String EVE = "eve@example.test";

  @Autowired ApplicationContext product;
  @Autowired Replies replies;
  @Autowired Closings closings;
  @Autowired Assignments assignments;
  @Autowired Handling handling;
  private Desk desk;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    var reader = desk.acme.role("Reader", "all", TICKETS_LIST, TICKETS_VIEW);
    desk.acme.join("Rita", reader.id());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void numbersCountWithinTheProjectAndACustomerIsOne() {
    var first = desk.see(desk.write(ANNA, "Broken", "It broke"));
    var second = desk.see(desk.write("ANNA@example.test", "Again", "And again"));
    assertThat(first.number()).isEqualTo(1);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.customer()).isEqualTo(first.customer());
    assertThat(first.status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    assertThat(first.unread()).isTrue();
  }

  @Test
  void aReplyIsTheCustomersTurnAndCanBeTakenBackUntilItGoes() {
    var id = desk.write(ANNA, "Broken", "It broke");
    var seq = reply("Arne", id, "Try again");
    assertThat(desk.see(id).status()).isEqualTo(TicketStatus.AWAITING_CUSTOMER);
    refused(() -> replies.undo(desk.as("Lena"), id, seq), TooLate.class); // not hers
    replies.undo(desk.as("Arne"), id, seq);
    assertThat(desk.see(id).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    assertThat(desk.open("Arne", id).messages()).hasSize(1);
    assertThat(desk.open("Arne", id).row().messages()).isEqualTo(1);
    var again = reply("Arne", id, "Try again, please");
    desk.acme
        .world()
        .run(
            "update message set send_at = now() - interval '1 second' where seq = ? and ticket_id = ?",
            again,
            id.value());
    refused(() -> replies.undo(desk.as("Arne"), id, again), TooLate.class);
  }

  @Test
  void takingBackUndoesNothingThatHappenedSince() {
    var closed = desk.write(ANNA, "Closed meanwhile", "It broke");
    var first = reply("Arne", closed, "Try again");
    closings.close(desk.as("Lena"), closed);
    replies.undo(desk.as("Arne"), closed, first);
    assertThat(desk.see(closed).status()).isEqualTo(TicketStatus.CLOSED);
    var answered = desk.write(ANNA, "Answered meanwhile", "It broke");
    reply("Lena", answered, "Once");
    var second = reply("Arne", answered, "Try again");
    desk.writeAgain(answered, ANNA, "Thanks, but no");
    replies.undo(desk.as("Arne"), answered, second);
    assertThat(desk.see(answered).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    var resolved = desk.write(ANNA, "Resolved before", "It broke");
    closings.resolve(desk.as("Lena"), resolved);
    replies.undo(desk.as("Arne"), resolved, reply("Arne", resolved, "One more thing"));
    assertThat(desk.see(resolved).status()).isEqualTo(TicketStatus.RESOLVED);
  }

  @Test
  void whoeverMayNotAnswerAnyMoreSendsNothing() {
    var id = desk.write(ANNA, "Broken", "It broke");
    var seq = reply("Arne", id, "Try again");
    desk.acme
        .world()
        .run(
            "update member set role_id = ? where id = ?",
            desk.acme.role("Viewer").id().value(),
            desk.acme.member("Arne").value());
    desk.leave(id, seq);
    var message = desk.open("Lena", id).messages().getLast();
    assertThat(message.sending()).isEqualTo(Sending.FAILED);
    assertThat(message.problem()).contains("may not send replies any more");
  }

  @Test
  void whoseRepliesWaitSendsNothingAgainButSomebodyElseDoes() {
    var id = desk.write(ANNA, "Broken", "It broke");
    var seq = reply("Arne", id, "Try again");
    repliesOfAgentsWait(true);
    desk.leave(id, seq);
    refused(() -> replies.retry(desk.as("Arne"), id, seq), SomebodyElseSends.class);
    var page = "/tickets/" + id.value();
    var retry = page + "/messages/" + seq + "/retry";
    assertThat(desk.acme.get("Arne", page).body()).contains("Not sent:").doesNotContain(retry);
    assertThat(desk.acme.post("Arne", retry, java.util.Map.of()).body())
        .contains("somebody else has to send this one again");
    repliesOfAgentsWait(false);
    refused(() -> replies.retry(desk.as("Arne"), id, seq), SomebodyElseSends.class);
    assertThat(desk.acme.get("Arne", page).body()).doesNotContain(retry);
    assertThat(desk.open("Lena", id).messages().getLast().sending()).isEqualTo(Sending.FAILED);
    assertThat(desk.acme.get("Lena", page).body()).contains(retry);
    replies.retry(desk.as("Lena"), id, seq);
    assertThat(desk.open("Lena", id).messages().getLast().sending()).isEqualTo(Sending.WAITS);
  }

  @Test
  void whoSendsTheirOwnAgainMustStillBeAbleToWhenItGoes() {
    var id = desk.write(ANNA, "Broken", "It broke");
    var seq = reply("Arne", id, "Try again");
    desk.leave(id, seq);
    desk.acme.inTransaction(
        () -> { // so that the job begins only after the change
          replies.retry(desk.as("Arne"), id, seq);
          repliesOfAgentsWait(true);
          return id;
        });
    desk.leave(id, seq);
    assertThat(desk.open("Lena", id).messages().getLast().problem()).contains("may not send");
  }

  private void repliesOfAgentsWait(boolean wait) {
    desk.acme
        .world()
        .run(
            "update role set replies_wait = ? where name = 'Support Agent' and project_id = (select id from project where slug = ?)",
            wait,
            desk.acme.slug);
  }

  @Test
  void whatCannotBeSentSaysSoAndIsSentAgain() {
    var id = desk.write(ANNA, "Broken", "It broke");
    var seq = reply("Arne", id, "Try again");
    desk.leave(id, seq);
    var failed = desk.open("Arne", id).messages().getLast();
    assertThat(failed.sending()).isEqualTo(Sending.FAILED);
    assertThat(failed.problem()).contains("no mailbox is connected");
    assertThat(desk.see(id).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    assertThat(desk.see(id).firstResponseAt()).isNull();
    replies.retry(desk.as("Arne"), id, seq);
    assertThat(desk.open("Arne", id).messages().getLast().sending()).isEqualTo(Sending.WAITS);
    refused(() -> replies.retry(desk.as("Arne"), id, seq), NothingToRetry.class);
  }

  @Test
  void whoeverWritesWhileAnotherAnswersIsWarned() {
    var id = desk.write(ANNA, "Broken", "It broke");
    var seen = desk.open("Arne", id).ticket().lastSeq();
    reply("Lena", id, "I have it");
    assertThatThrownBy(
            () ->
                replies.reply(
                    desk.as("Arne"), id, new ReplyDraft("Me too", "", java.util.List.of(), seen)))
        .isInstanceOf(AnsweredMeanwhile.class)
        .hasMessageContaining("Lena");
    reply("Arne", id, "Me too");
  }

  @Test
  void aCustomersReplyOpensWhatWasResolvedAndFollowsWhatWasClosed() {
    var team = desk.team("Billing", "Arne");
    var id = desk.write(ANNA, "Broken", "It broke", team);
    closings.resolve(desk.as("Lena"), id);
    assertThat(desk.writeAgain(id, ANNA, "Not yet")).isEqualTo(id);
    assertThat(desk.see(id).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    closings.close(desk.as("Lena"), id);
    refused(() -> reply("Arne", id, "Late"), TicketIsClosed.class);
    closings.reopen(desk.as("Lena"), id);
    closings.close(desk.as("Lena"), id);
    var next = desk.writeAgain(id, ANNA, "Still not");
    assertThat(next).isNotEqualTo(id);
    assertThat(desk.see(next).follows()).isEqualTo(id);
    assertThat(desk.see(next).team()).isEqualTo(team);
    refused(() -> closings.reopen(desk.as("Lena"), id), GoesOnElsewhere.class);
    assertThat(desk.writeAgain(id, ANNA, "And again")).isEqualTo(next);
  }

  @Test
  void whoeverElseWritesIntoAClosedTicketGetsTheirOwn() {
    var id = desk.write(ANNA, "Broken", "It broke");
    closings.close(desk.as("Lena"), id);
    var other = desk.writeAgain(id, EVE, "Tell me about it");
    assertThat(desk.see(other).customer()).isNotEqualTo(desk.see(id).customer());
    assertThat(desk.open("Arne", other).events().getLast().why())
        .isEqualTo("They wrote into #1, which is closed and another customer's.");
    assertThat(desk.writeAgain(id, EVE, "Please")).isEqualTo(other);
    var next = desk.writeAgain(id, ANNA, "Still not");
    assertThat(next).isNotIn(id, other);
    assertThat(desk.see(next).customer()).isEqualTo(desk.see(id).customer());
    assertThat(desk.writeAgain(id, EVE, "And now?")).isEqualTo(other);
    assertThat(desk.writeAgain(id, ANNA, "And again")).isEqualTo(next);
  }

  @Test
  void whatOthersWroteKeepsNoTicketClosed() {
    var id = desk.write(ANNA, "Broken", "It broke");
    closings.close(desk.as("Lena"), id);
    var other = desk.writeAgain(id, EVE, "Tell me about it");
    closings.reopen(desk.as("Lena"), id);
    assertThat(desk.see(id).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    product.getBean(Mergers.class).merge(desk.as("Arne"), other, id);
    closings.close(desk.as("Lena"), id);
    var next = desk.writeAgain(id, EVE, "Where has it gone?"); // what followed is merged into it
    assertThat(next).isNotIn(id, other);
    assertThat(desk.writeAgain(other, EVE, "Hello?")).isEqualTo(next);
  }

  @Test
  void eachActNeedsItsPermission() {
    var id = desk.write(ANNA, "Broken", "It broke");
    refused(() -> reply("Rita", id, "No"), Denied.class);
    refused(() -> replies.note(desk.as("Rita"), id, "No"), Denied.class);
    refused(() -> closings.resolve(desk.as("Rita"), id), Denied.class);
    refused(() -> assignments.assign(desk.as("Rita"), id, null, null, true), Denied.class);
    refused(() -> handling.setPriority(desk.as("Rita"), id, Priority.HIGH), Denied.class);
    refused(() -> handling.setTags(desk.as("Rita"), id, java.util.Set.of()), Denied.class);
    assertThat(desk.open("Rita", id).messages()).hasSize(1);
    refused(() -> desk.open("Mallory", id), RuntimeException.class);
  }

  @Test
  void takingAndHandingBackNeedASeatInTheTeamAndNothingMore() {
    var team = desk.team("Billing", "Arne");
    var id = desk.write(ANNA, "Broken", "It broke", team);
    refused(() -> assignments.take(desk.as("Lena"), id), NotInItsTeam.class);
    assignments.take(desk.as("Arne"), id);
    assertThat(desk.see(id).assignee()).isEqualTo(desk.acme.member("Arne"));
    assignments.handBack(desk.as("Arne"), id);
    assertThat(desk.see(id).assignee()).isNull();
    assertThat(desk.see(id).team()).isEqualTo(team);
    desk.assign(id, "Lena", team);
    refused(() -> assignments.take(desk.as("Arne"), id), AlreadyTaken.class);
    refused(() -> assignments.handBack(desk.as("Arne"), id), NotInItsTeam.class);
  }

  @Test
  void onlyWhoeverMayAnswerAndActiveTeamsGetTickets() {
    var id = desk.write(ANNA, "Broken", "It broke");
    refused(() -> desk.assign(id, "Rita", null), Invalid.class);
    var team = desk.team("Billing", "Arne");
    desk.acme.world().run("update team set active = false where id = ?", team.value());
    refused(() -> desk.assign(id, null, team), Invalid.class);
    desk.assign(id, "Arne", null);
    assertThat(desk.see(id).assignee()).isEqualTo(desk.acme.member("Arne"));
  }

  @Test
  void whoeverGoesLetsGoOfTickets() {
    var team = desk.team("Billing", "Arne");
    var id = desk.write(ANNA, "Broken", "It broke", team);
    desk.assign(id, "Arne", team);
    var removal = product.getBean(Removals.class);
    assertThat(removal.asked(desk.as("Olga"), desk.acme.member("Arne")).holdings())
        .extracting(com.ensoras.people.Holding::what)
        .contains("1 open ticket");
    removal.remove(desk.as("Olga"), desk.acme.member("Arne"), Map.of());
    assertThat(desk.see(id).assignee()).isNull();
    assertThat(desk.open("Olga", id).events().getLast().why()).isEqualTo("They left the project.");
    product.getBean(TeamDeletions.class).delete(desk.as("Olga"), team);
    assertThat(desk.see(id).team()).isNull();
  }

  @Test
  void noTicketOfAnotherProjectIsThere() {
    var id = desk.write(ANNA, "Broken", "It broke");
    var mallory = desk.acme.as("Mallory", desk.acme.globex);
    assertThatThrownBy(() -> replies.note(mallory, id, "Hello")).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> closings.close(mallory, id)).isInstanceOf(Missing.class);
  }

  private int reply(String who, TicketId id, String body) {
    return ((Replies.Outcome.Goes) replies.reply(desk.as(who), id, ReplyDraft.of(body))).seq();
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act,
      Class<? extends Throwable> refusal) {
    assertThatThrownBy(act).isInstanceOf(refusal);
  }
}
