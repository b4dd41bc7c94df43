package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.PermissionSet;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Work on many tickets does only what is legal for each, and says what was skipped. */
@EnsorasTest
class BulkTest {

  @Autowired ApplicationContext product;
  @Autowired Replies replies;
  @Autowired Bulk bulk;
  @Autowired BulkJob job;
  private Desk desk;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    var writer =
        product
            .getBean(Roles.class)
            .create(
                desk.as("Olga"),
                new RoleDraft(
                    "Trainee",
                    PermissionSet.of(
                            INBOX_VIEW,
                            INBOX_BULK_APPROVE,
                            TICKETS_LIST,
                            TICKETS_VIEW,
                            TICKETS_RESPOND)
                        .codes(),
                    "all",
                    true));
    desk.acme.join("Tim", writer.id());
    desk.acme.join("Cleo", desk.acme.role("Closer", "mine", INBOX_VIEW, INBOX_BULK_CLOSE).id());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void draftsAreApprovedAndEverythingElseIsSkippedWithItsReason() {
    var waits = desk.write("a@example.test", "Waits", "Text");
    var plain = desk.write("b@example.test", "Plain", "Text");
    replies.reply(desk.as("Tim"), waits, ReplyDraft.of("Answer"));
    var chosen = List.of(waits.value(), waits.value(), plain.value(), UUID.randomUUID());
    var work = done("Olga", BulkKind.APPROVE, chosen);
    assertThat(work.total()).isEqualTo(3);
    assertThat(work.done()).isEqualTo(1);
    assertThat(work.skipped())
        .extracting(BulkWork.Skipped::reason)
        .containsExactly("No reply waited for approval.", "You see no such ticket.");
    assertThat(desk.open("Olga", waits).messages().getLast().body()).isEqualTo("Answer");
  }

  @Test
  void nobodyApprovesTheirOwnByTheInboxEither() {
    var waits = desk.write("a@example.test", "Waits", "Text");
    replies.reply(desk.as("Tim"), waits, ReplyDraft.of("Answer"));
    var work = done("Tim", BulkKind.APPROVE, List.of(waits.value()));
    assertThat(work.done()).isZero();
    assertThat(work.skipped().getFirst().reason()).contains("Somebody else has to approve");
    assertThat(desk.waiting(waits)).isNotNull();
  }

  @Test
  void aDraftThatChangedAfterItWasChosenIsSkipped() {
    var waits = desk.write("a@example.test", "Waits", "Text");
    replies.reply(desk.as("Tim"), waits, ReplyDraft.of("Answer"));
    var id =
        desk.acme.inTransaction(
            () -> { // so that the job begins only after the change
              var begun = approve("Olga", waits.value());
              product
                  .getBean(Approvals.class)
                  .edit(desk.as("Tim"), waits, 1, ReplyDraft.of("Something else"));
              return begun;
            });
    var work = run("Olga", BulkKind.APPROVE, id);
    assertThat(work.done()).isZero();
    assertThat(work.skipped().getFirst().reason()).contains("changed or decided meanwhile");
  }

  @Test
  void onlyTheEditionThatWasListedIsApproved() {
    var waits = desk.write("a@example.test", "Waits", "Text");
    var later = desk.write("b@example.test", "Later", "Text");
    replies.reply(desk.as("Tim"), waits, ReplyDraft.of("Answer"));
    assertThat(desk.acme.get("Olga", "/inbox").body())
        .contains("value=\"" + waits.value() + ".1\" data-draft", "Send # replies?")
        .contains("value=\"" + later.value() + "\"");
    assertThat(desk.acme.json("Olga", "GET", "/inbox", "").body()).contains("\"draftEdition\":1");
    product.getBean(Approvals.class).edit(desk.as("Tim"), waits, 1, ReplyDraft.of("Other words"));
    replies.reply(desk.as("Tim"), later, ReplyDraft.of("Nobody has seen this"));
    var begun =
        desk.acme.post("Olga", "/inbox/approval", java.util.Map.of("ticket", waits.value() + ".1"));
    var work = work(begun);
    assertThat(work.done()).isZero();
    assertThat(work.skipped().getFirst().reason()).contains("changed or decided meanwhile");
    begun =
        desk.acme.post(
            "Olga", "/inbox/approval", java.util.Map.of("ticket", later.value().toString()));
    assertThat(work(begun).skipped().getFirst().reason()).contains("No reply waited");
    begun =
        desk.acme.post("Olga", "/inbox/approval", java.util.Map.of("ticket", later.value() + ".1"));
    assertThat(work(begun).done()).isEqualTo(1);
    assertThat(desk.waiting(waits)).isNotNull();
  }

  private BulkWork work(java.net.http.HttpResponse<String> begun) {
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    var at = begun.headers().firstValue("Location").orElseThrow();
    return run("Olga", BulkKind.APPROVE, UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
  }

  @Test
  void closingsAreTakenBackWithinAMinuteAndRespectTheView() {
    var tickets = new ArrayList<TicketId>();
    for (int i = 0; i < 5; i++) {
      tickets.add(desk.write("a@example.test", "Ticket " + i, "Text"));
    }
    desk.assign(tickets.get(0), null, null);
    product.getBean(Closings.class).close(desk.as("Olga"), tickets.get(4));
    var chosen = tickets.stream().map(TicketId::value).collect(Collectors.toList());
    assertThat(done("Cleo", BulkKind.CLOSE, chosen).done()).isZero(); // none is hers
    var id = bulk.begin(desk.as("Olga"), BulkKind.CLOSE, chosen);
    var work = run("Olga", BulkKind.CLOSE, id);
    assertThat(work.done()).isEqualTo(4);
    assertThat(work.skipped().getFirst().reason()).isEqualTo("It was closed already.");
    assertThat(work.canUndo()).isTrue();
    bulk.undo(desk.as("Olga"), id, INBOX_VIEW);
    job.go(going("Olga", BulkKind.CLOSE, id, true));
    assertThat(desk.see(tickets.get(0)).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    assertThat(desk.see(tickets.get(4)).status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(look("Olga", id).takenBack()).isEqualTo(4);
  }

  @Test
  void workStopsWithThePermissionAndSaysSo() {
    var ticket = desk.write("a@example.test", "Ticket", "Text");
    var viewer = desk.acme.role("Viewer").id().value();
    var ada = desk.as("Ada");
    var id =
        desk.acme.inTransaction(
            () -> { // so that the job begins only after the change
              var begun = bulk.begin(desk.as("Ada"), BulkKind.CLOSE, List.of(ticket.value()));
              desk.acme
                  .world()
                  .run("update member set role_id = ? where id = ?", viewer, ada.member().value());
              return begun;
            });
    job.go(new BulkJob.Going(ada.project().value(), ada.reference(), id, BulkKind.CLOSE, false));
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
    var problem =
        desk.acme.world().one(String.class, "select problem from bulk_work where id = ?", id);
    assertThat(problem).contains("Bulk Close");
  }

  @Test
  void thePageShowsWhatCameOfIt() {
    var ticket = desk.write("a@example.test", "Ticket", "Text");
    var page = desk.acme.get("Olga", "/inbox").body();
    assertThat(page).contains("Approve Pending", "Close Selected");
    assertThat(desk.acme.get("Arne", "/inbox").body()).doesNotContain("Close Selected");
    var begun =
        desk.acme.post(
            "Olga", "/inbox/closing", java.util.Map.of("ticket", ticket.value().toString()));
    assertThat(begun.statusCode()).isEqualTo(303);
    var work = begun.headers().firstValue("Location").orElseThrow();
    var id = UUID.fromString(work.substring(work.lastIndexOf('/') + 1));
    run("Olga", BulkKind.CLOSE, id);
    assertThat(desk.acme.get("Olga", "/inbox/bulk/" + id).body())
        .contains("1 closed", "Take the closing back");
    assertThat(desk.acme.get("Ada", "/inbox/bulk/" + id).statusCode()).isEqualTo(404);
    assertThat(
            desk.acme.post("Olga", "/inbox/bulk/" + id + "/undo", java.util.Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(desk.acme.post("Olga", "/inbox/approval", java.util.Map.of()).statusCode())
        .isEqualTo(422);
    var chosen = "{\"tickets\":[\"" + ticket.value() + "\"]}";
    assertThat(
            desk.acme
                .post(
                    "Olga",
                    "/inbox/approval",
                    java.util.Map.of("ticket", ticket.value().toString()))
                .statusCode())
        .isEqualTo(303);
    assertThat(desk.acme.json("Olga", "POST", "/inbox/approval", chosen).statusCode())
        .isEqualTo(422);
    var unread = "{\"drafts\":[{\"ticket\":\"" + ticket.value() + "\"}]}";
    assertThat(desk.acme.json("Olga", "POST", "/inbox/approval", unread).body())
        .contains("which version of its draft you read");
    var read = unread.replace("}]}", ",\"edition\":1}]}");
    assertThat(desk.acme.json("Olga", "POST", "/inbox/approval", read).statusCode()).isEqualTo(202);
    assertThat(desk.acme.json("Olga", "POST", "/inbox/closing", chosen).statusCode())
        .isEqualTo(202);
    assertThat(desk.acme.json("Olga", "GET", "/inbox/bulk/" + id, "").body())
        .contains("\"total\":1");
  }

  private BulkWork done(String who, BulkKind kind, List<UUID> tickets) {
    return run(
        who,
        kind,
        kind == BulkKind.APPROVE
            ? approve(who, tickets.toArray(UUID[]::new))
            : bulk.begin(desk.as(who), kind, tickets));
  }

  /** What waits now. */
  private UUID approve(String who, UUID... tickets) {
    var listed =
        Stream.of(tickets)
            .map(
                id -> {
                  var draft = desk.waiting(new TicketId(id));
                  return new BulkChoice(id, draft == null ? null : draft.edition());
                })
            .toList();
    return bulk.begin(desk.as(who), BulkKind.APPROVE, BulkWish.NOTHING, listed);
  }

  /** As the job does, perhaps beside it. */
  private BulkWork run(String who, BulkKind kind, UUID id) {
    job.go(going(who, kind, id, false));
    return look(who, id);
  }

  private BulkWork look(String who, UUID id) {
    return bulk.look(desk.as(who), id);
  }

  private BulkJob.Going going(String who, BulkKind kind, UUID id, boolean back) {
    var actor = desk.as(who);
    return new BulkJob.Going(actor.project().value(), actor.reference(), id, kind, back);
  }
}
