package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import com.ensoras.people.roles.Saving;
import com.ensoras.tags.TagDraft;
import com.ensoras.tags.TagEndings;
import com.ensoras.tags.TagId;
import com.ensoras.tags.Tags;
import com.ensoras.tickets.AtOnce.Ends;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is written, approved, closed and merged at the same moment: once, whole, and never lost. */
@Tag("races")
@EnsorasTest
class ConversationRacesTest {

  private static final String ANNA = "anna@example.test";

  @Autowired ApplicationContext product;
  @Autowired Replies replies;
  @Autowired Approvals approvals;
  @Autowired Closings closings;
  @Autowired Mergers mergers;
  @Autowired Spam spam;
  @Autowired Handling handling;
  @Autowired Tags tags;
  @Autowired TagEndings tagEndings;
  @Autowired Roles roles;
  private Desk desk;
  private int count;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    var trainee =
        roles.create(
            desk.as("Olga"),
            new RoleDraft(
                "Trainee", codes(TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND), "all", true));
    desk.acme.join("Tim", trainee.id());
    desk.acme.join("Tom", trainee.id());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatIsApprovedIsWhatWasReadWhoeverEditsIt() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = waiting();
              var end =
                  pair.of(
                      () -> approvals.approve(desk.as("Lena"), ticket, 1),
                      () -> approvals.edit(desk.as("Tim"), ticket, 1, ReplyDraft.of("Changed")));
              assertThat(end.exactlyOneDone()).isTrue();
              assertThat(end.oneDone() ? end.other() : end.one()).isInstanceOf(DraftChanged.class);
              var sent = bodies(ticket);
              assertThat(sent)
                  .isEqualTo(end.oneDone() ? List.of("It broke", "Answer") : List.of("It broke"));
              return end;
            });
    bothWin(ends);
  }

  @Test
  void aReplyIsApprovedOrRejectedAndNeverBoth() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = waiting();
              var end =
                  pair.of(
                      () -> approvals.approve(desk.as("Lena"), ticket, 1),
                      () -> approvals.reject(desk.as("Olga"), ticket, 1, "No"));
              assertThat(end.exactlyOneDone()).isTrue();
              assertThat(bodies(ticket)).hasSize(end.oneDone() ? 2 : 1);
              assertThat(desk.open("Olga", ticket).drafts())
                  .extracting(Draft::state)
                  .containsExactly(end.oneDone() ? Draft.State.SENT : Draft.State.REJECTED);
              assertThat(desk.see(ticket).status())
                  .isEqualTo(
                      end.oneDone() ? TicketStatus.AWAITING_CUSTOMER : TicketStatus.AWAITING_AGENT);
              return end;
            });
    bothWin(ends);
  }

  @Test
  void whatTwoApproveIsSentOnce() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = waiting();
              var end =
                  pair.of(
                      () -> approvals.approve(desk.as("Lena"), ticket, 1),
                      () -> approvals.approve(desk.as("Olga"), ticket, 1));
              assertThat(end.exactlyOneDone()).isTrue();
              assertThat(bodies(ticket)).containsExactly("It broke", "Answer");
              return end;
            });
    bothWin(ends);
  }

  @Test
  void whoeverLosesApprovalApprovesNothingAfterIt() throws Exception {
    var approver = desk.acme.role("Approver", "all", TICKETS_LIST, TICKETS_VIEW, TICKETS_APPROVE);
    desk.acme.join("April", approver.id());
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = waiting();
              rewrite(TICKETS_LIST, TICKETS_VIEW, TICKETS_APPROVE);
              var end =
                  pair.of(
                      () -> approvals.approve(desk.as("April"), ticket, 1),
                      () -> rewrite(TICKETS_LIST, TICKETS_VIEW));
              assertThat(bodies(ticket)).hasSize(end.oneDone() ? 2 : 1);
              assertThat(desk.waiting(ticket) == null).isEqualTo(end.oneDone());
              var next = waiting();
              assertThatThrownBy(() -> approvals.approve(desk.as("April"), next, 1))
                  .isInstanceOf(Denied.class);
              return end;
            });
    assertThat(ends.get(0).bothDone()).isTrue();
    assertThat(ends.get(1).one()).isInstanceOf(Denied.class);
  }

  @Test
  void ofTwoRepliesThatNeedApprovalOneWaits() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = write();
              var end =
                  pair.of(
                      () -> replies.reply(desk.as("Tim"), ticket, ReplyDraft.of("Tim's")),
                      () -> replies.reply(desk.as("Tom"), ticket, ReplyDraft.of("Tom's")));
              assertThat(end.exactlyOneDone()).isTrue();
              assertThat(end.oneDone() ? end.other() : end.one()).isInstanceOf(DraftWaits.class);
              assertThat(desk.open("Olga", ticket).drafts())
                  .extracting(Draft::body)
                  .containsExactly(end.oneDone() ? "Tim's" : "Tom's");
              return end;
            });
    bothWin(ends);
  }

  @Test
  void nothingIsAddedToWhatIsClosed() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = write();
              var end =
                  pair.of(
                      () -> replies.reply(desk.as("Arne"), ticket, ReplyDraft.of("Answer")),
                      () -> closings.close(desk.as("Lena"), ticket));
              assertThat(end.otherDone()).isTrue();
              assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.CLOSED);
              assertThat(bodies(ticket)).hasSize(end.oneDone() ? 2 : 1);
              return end;
            });
    assertThat(ends.get(0).bothDone()).isTrue();
    assertThat(ends.get(1).one()).isInstanceOf(TicketIsClosed.class);
  }

  @Test
  void whatTheCustomerWritesWhileItIsClosedIsKept() throws Exception {
    AtOnce.play(
        pair -> {
          var ticket = write();
          var place = new TicketId[1];
          var end =
              pair.of(
                  () -> place[0] = desk.writeAgain(ticket, ANNA, "Still broken"),
                  () -> closings.close(desk.as("Lena"), ticket));
          assertThat(end.bothDone()).isTrue();
          assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.CLOSED);
          assertThat(bodies(place[0])).endsWith("Still broken");
          if (!place[0].equals(ticket)) {
            assertThat(desk.see(place[0]).follows()).isEqualTo(ticket);
            assertThat(desk.see(place[0]).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
          }
          return end;
        });
  }

  @Test
  void whatTheCustomerWritesWhileItIsMergedIsInTheOther() throws Exception {
    AtOnce.play(
        pair -> {
          var from = write();
          var into = write();
          var end =
              pair.of(
                  () -> desk.writeAgain(from, ANNA, "Still broken"),
                  () -> mergers.merge(desk.as("Lena"), from, into));
          assertThat(end.bothDone()).isTrue();
          assertThat(bodies(into)).hasSize(3).contains("Still broken");
          assertThat(bodies(from)).isEmpty();
          return end;
        });
  }

  @Test
  void ofTwoMergersOppositeToEachOtherOneIsRefused() throws Exception {
    AtOnce.play(
        pair -> {
          var one = write();
          var two = write();
          var end =
              pair.of(
                  () -> mergers.merge(desk.as("Arne"), one, two),
                  () -> mergers.merge(desk.as("Lena"), two, one));
          assertThat(end.exactlyOneDone()).isTrue();
          assertThat(end.oneDone() ? end.other() : end.one()).isInstanceOf(CannotMerge.class);
          assertThat(bodies(end.oneDone() ? two : one)).hasSize(2);
          return end;
        });
  }

  @Test
  void spamStaysClosedAndKeepsWhatArrives() throws Exception {
    AtOnce.play(
        pair -> {
          var ticket = write();
          var end =
              pair.of(
                  () -> desk.writeAgain(ticket, ANNA, "Buy now"),
                  () -> spam.mark(desk.as("Arne"), ticket));
          assertThat(end.bothDone()).isTrue();
          assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.CLOSED);
          assertThat(bodies(ticket)).containsExactly("It broke", "Buy now");
          return end;
        });
  }

  @Test
  void aTagThatIsDeletedIsOnNoTicketAndTaggingIsDoneOrRefused() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = write();
              var tag = tag();
              var end =
                  pair.of(
                      () -> handling.setTags(desk.as("Olga"), ticket, Set.of(tag)),
                      () -> tagEndings.delete(desk.as("Olga"), tag));
              assertThat(end.otherDone()).isTrue();
              assertThat(desk.open("Olga", ticket).row().tags()).isEmpty();
              assertThat(desk.open("Olga", ticket).events()).hasSize(end.oneDone() ? 1 : 0);
              return end;
            });
    assertThat(ends.get(0).bothDone()).isTrue();
    assertThat(ends.get(1).one()).isInstanceOf(Invalid.class);
  }

  @Test
  void mergingTakesNoTagAlongThatIsJustDeleted() throws Exception {
    AtOnce.play(
        pair -> {
          var from = write();
          var into = write();
          var tag = tag();
          handling.setTags(desk.as("Olga"), from, Set.of(tag));
          var end =
              pair.of(
                  () -> mergers.merge(desk.as("Arne"), from, into),
                  () -> tagEndings.delete(desk.as("Olga"), tag));
          assertThat(end.bothDone()).isTrue();
          assertThat(desk.open("Olga", into).row().tags()).isEmpty();
          return end;
        });
  }

  @Test
  void aReplyIsTakenBackOrLeavesAndNeverBoth() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = byProgram();
              replies.reply(desk.as("Arne"), ticket, ReplyDraft.of("Answer"));
              var seq = desk.open("Olga", ticket).messages().getLast().seq();
              var end =
                  pair.of(
                      () -> desk.leave(ticket, seq),
                      () -> replies.undo(desk.as("Arne"), ticket, seq));
              assertThat(end.oneDone()).isTrue();
              var last = desk.open("Olga", ticket).messages().getLast();
              if (end.otherDone()) {
                assertThat(last.body()).isEqualTo("It broke");
              } else {
                assertThat(end.other()).isInstanceOf(TooLate.class);
                assertThat(last.sending()).isEqualTo(Sending.SENT);
              }
              return end;
            });
    assertThat(ends.get(0).otherDone()).isFalse();
    assertThat(ends.get(1).otherDone()).isTrue();
  }

  private static void bothWin(List<Ends> ends) {
    assertThat(ends.get(0).oneDone()).isTrue();
    assertThat(ends.get(1).otherDone()).isTrue();
  }

  private TicketId write() {
    return desk.write(ANNA, "Broken", "It broke");
  }

  /** A program reads its answers itself, so that they are sent when they leave. */
  private TicketId byProgram() {
    return desk.asMachine(
        permit ->
            desk.bean(Arrivals.class)
                .start(permit, Channel.API, "Broken", null, desk.arrived(permit, ANNA, "It broke"))
                .ticket());
  }

  private TicketId waiting() {
    var ticket = byProgram();
    replies.reply(desk.as("Tim"), ticket, ReplyDraft.of("Answer"));
    return ticket;
  }

  private TagId tag() {
    return tags.create(desk.as("Olga"), new TagDraft("Tag " + count++, "red", "")).tag().id();
  }

  private List<String> bodies(TicketId ticket) {
    return desk.open("Olga", ticket).messages().stream().map(Message::body).toList();
  }

  private void rewrite(Permission... permissions) {
    var now = desk.acme.role("Approver");
    roles.update(
        desk.as("Olga"),
        now.id(),
        new RoleDraft("Approver", codes(permissions), "all", false),
        new Saving(now.version(), null, true, true));
  }

  private static List<String> codes(Permission... permissions) {
    return PermissionSet.of(permissions).codes();
  }
}
