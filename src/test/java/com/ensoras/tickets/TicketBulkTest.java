package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.Permission;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagDraft;
import com.ensoras.tags.TagId;
import com.ensoras.tags.Tags;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Assigning, priority and tags of many: each ticket by the rules of its own page. */
@EnsorasTest
class TicketBulkTest {

  @Autowired ApplicationContext product;
  @Autowired Bulk bulk;
  @Autowired BulkJob job;
  private Desk desk;
  private TicketId one;
  private TicketId two;
  private TeamId team;
  private TagId tag;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    one = desk.write("a@example.test", "One", "Text");
    two = desk.write("b@example.test", "Two", "Text");
    team = desk.team("Billing", "Arne");
    tag =
        product
            .getBean(Tags.class)
            .create(desk.as("Olga"), new TagDraft("Bug", "red", ""))
            .tag()
            .id();
    var own =
        desk.acme.role(
            "Her own", "mine", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND, TICKETS_ASSIGN);
    desk.acme.join("Mia", own.id());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theyAreAssignedAndGoBack() {
    desk.assign(two, "Lena", null);
    var wish = BulkWish.assignment(arne(), team.value().toString(), false);
    var id = begin("Olga", BulkKind.ASSIGN, wish, one, two);
    var work = run("Olga", BulkKind.ASSIGN, id, false);
    assertThat(work.done()).isEqualTo(2);
    assertThat(desk.see(two).assignee()).isEqualTo(desk.acme.member("Arne"));
    assertThat(desk.see(two).team()).isEqualTo(team);
    desk.assign(one, "Olga", team);
    bulk.undo(desk.as("Olga"), id, TICKETS_LIST);
    work = run("Olga", BulkKind.ASSIGN, id, true);
    assertThat(work.takenBack()).isEqualTo(1);
    assertThat(desk.see(two).assignee()).isEqualTo(desk.acme.member("Lena"));
    assertThat(desk.see(two).team()).isNull();
    assertThat(desk.see(one).assignee()).isEqualTo(desk.acme.member("Olga")); // changed since
  }

  @Test
  void whatIsLeftOutStaysAndWhatWasSoIsSkipped() {
    desk.assign(one, "Arne", team);
    desk.assign(two, "Arne", null);
    var wish = BulkWish.assignment("", team.value().toString(), false);
    var work = done("Olga", BulkKind.ASSIGN, wish, one, two);
    assertThat(work.done()).isEqualTo(1);
    assertThat(reasons(work)).containsExactly("It was so already.");
    assertThat(desk.see(two).assignee()).isEqualTo(desk.acme.member("Arne"));
    done("Olga", BulkKind.ASSIGN, BulkWish.assignment("none", "", false), two);
    assertThat(desk.see(two).assignee()).isNull();
    assertThat(desk.see(two).team()).isEqualTo(team);
  }

  @Test
  void nobodyGetsTicketsWhoMayNotAnswerAndTheViewHolds() {
    var vera = desk.acme.member("Vera").value().toString();
    var work = done("Olga", BulkKind.ASSIGN, BulkWish.assignment(vera, "", false), one);
    assertThat(reasons(work).getFirst()).contains("may not answer");
    desk.assign(one, "Mia", null);
    var wish = BulkWish.assignment(arne(), "", false);
    work = done("Mia", BulkKind.ASSIGN, wish, one, two);
    assertThat(reasons(work).getFirst()).contains("would not see this ticket");
    assertThat(reasons(work).getLast()).isEqualTo("You see no such ticket.");
    work = done("Mia", BulkKind.ASSIGN, BulkWish.assignment(arne(), "", true), one);
    assertThat(work.done()).isEqualTo(1);
  }

  @Test
  void prioritiesAreSetAndGoBack() {
    product.getBean(Handling.class).setPriority(desk.as("Olga"), two, Priority.LOW);
    var id = begin("Lena", BulkKind.PRIORITY, BulkWish.priority("urgent"), one, two);
    assertThat(run("Lena", BulkKind.PRIORITY, id, false).done()).isEqualTo(2);
    assertThat(desk.see(one).priority()).isEqualTo(Priority.URGENT);
    bulk.undo(desk.as("Lena"), id, TICKETS_LIST);
    run("Lena", BulkKind.PRIORITY, id, true);
    assertThat(desk.see(one).priority()).isEqualTo(Priority.MEDIUM);
    assertThat(desk.see(two).priority()).isEqualTo(Priority.LOW);
  }

  @Test
  void tagsAreAddedAndTakenAwayAndGoBack() {
    var word = tag.value().toString();
    done("Olga", BulkKind.TAG, BulkWish.tags(word, ""), two);
    var id = begin("Olga", BulkKind.TAG, BulkWish.tags(word, ""), one, two);
    assertThat(reasons(run("Olga", BulkKind.TAG, id, false))).containsExactly("It was so already.");
    bulk.undo(desk.as("Olga"), id, TICKETS_LIST);
    run("Olga", BulkKind.TAG, id, true);
    assertThat(desk.open("Olga", one).row().tags()).isEmpty();
    assertThat(desk.open("Olga", two).row().tags()).hasSize(1);
    done("Olga", BulkKind.TAG, BulkWish.tags("", word), two);
    assertThat(desk.open("Olga", two).row().tags()).isEmpty();
    var gone = BulkWish.tags(UUID.randomUUID().toString(), "");
    assertThat(reasons(done("Olga", BulkKind.TAG, gone, one)).getFirst())
        .contains("does not exist");
  }

  @Test
  void takingBackTouchesOnlyTagsThatTheWorkChanged() {
    TagId old =
        product
            .getBean(Tags.class)
            .create(desk.as("Olga"), new TagDraft("Old", "red", ""))
            .tag()
            .id();
    product.getBean(Handling.class).setTags(desk.as("Olga"), one, java.util.Set.of(tag, old));
    var wish = BulkWish.tags(tag.value().toString(), old.value().toString());
    var id = begin("Olga", BulkKind.TAG, wish, one);
    run("Olga", BulkKind.TAG, id, false);
    assertThat(desk.open("Olga", one).row().tags()).hasSize(1);
    bulk.undo(desk.as("Olga"), id, TICKETS_LIST);
    run("Olga", BulkKind.TAG, id, true);
    assertThat(desk.open("Olga", one).row().tags()).hasSize(2);
  }

  @Test
  void eachNeedsItsPermissionAndAWish() {
    var wish = BulkWish.priority("high");
    assertThatThrownBy(() -> begin("Mia", BulkKind.PRIORITY, wish, one)).isInstanceOf(Denied.class);
    var tags = BulkWish.tags(tag.value().toString(), "");
    assertThatThrownBy(() -> begin("Mia", BulkKind.TAG, tags, one)).isInstanceOf(Denied.class);
    assertThatThrownBy(
            () -> begin("Arne", BulkKind.ASSIGN, BulkWish.assignment(arne(), "", false), one))
        .isInstanceOf(Denied.class);
    for (var odd :
        Map.of(
                BulkKind.ASSIGN, BulkWish.NOTHING,
                BulkKind.PRIORITY, BulkWish.priority("odd"),
                BulkKind.TAG, BulkWish.tags("odd", ""))
            .entrySet()) {
      assertThatThrownBy(() -> begin("Olga", odd.getKey(), odd.getValue(), one))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(
            () ->
                bulk.begin(
                    desk.as("Olga"),
                    BulkKind.PRIORITY,
                    wish,
                    Collections.nCopies(100_000, new BulkChoice(UUID.randomUUID(), null))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> begin("Olga", BulkKind.PRIORITY, wish)).isInstanceOf(Invalid.class);
  }

  @Test
  void doublesForeignAndUnknownTicketsHarmNobody() {
    var work =
        run(
            "Olga",
            BulkKind.PRIORITY,
            bulk.begin(
                desk.as("Olga"),
                BulkKind.PRIORITY,
                BulkWish.priority("high"),
                Bulk.chosen(List.of(one.value(), one.value(), UUID.randomUUID()))),
            false);
    assertThat(work.total()).isEqualTo(2);
    assertThat(work.done()).isEqualTo(1);
  }

  @Test
  void thePageBeginsWatchesAndTakesBack() {
    assertThat(desk.acme.get("Olga", "/tickets").body())
        .contains("bulk-assign", "bulk-priority", "bulk-tags", "Choose #1");
    assertThat(desk.acme.get("Vera", "/tickets").body()).doesNotContain("Choose #1");
    var ticket = one.value().toString();
    var begun = post("/tickets/bulk/priority", Map.of("ticket", ticket, "priority", "critical"));
    var id = UUID.fromString(begun.substring(begun.lastIndexOf('/') + 1));
    run("Olga", BulkKind.PRIORITY, id, false);
    assertThat(desk.acme.get("Olga", "/tickets/bulk/" + id).body())
        .contains("1 changed", "Take it back");
    assertThat(desk.acme.get("Lena", "/tickets/bulk/" + id).statusCode()).isEqualTo(404);
    assertThat(desk.acme.get("Olga", "/inbox/bulk/" + id).statusCode()).isEqualTo(404);
    assertThat(desk.acme.json("Olga", "GET", "/tickets/bulk/" + id, "").body())
        .contains("\"done\":1");
    post("/tickets/bulk/" + id + "/undo", Map.of());
    post("/tickets/bulk/assignment", Map.of("ticket", ticket, "agent", arne()));
    post("/tickets/bulk/tags", Map.of("ticket", ticket, "add", tag.value().toString()));
    var nothing = desk.acme.post("Olga", "/tickets/bulk/tags", Map.of("ticket", ticket));
    assertThat(nothing.statusCode()).isEqualTo(422);
    assertThat(nothing.body()).contains("Choose a tag.");
    for (var act : List.of("assignment", "priority", "tags")) {
      var typed =
          switch (act) {
            case "assignment" -> "{\"tickets\":[\"" + ticket + "\"],\"agent\":\"none\"}";
            case "priority" -> "{\"tickets\":[\"" + ticket + "\"],\"priority\":\"low\"}";
            default -> "{\"tickets\":[\"" + ticket + "\"],\"add\":\"" + tag.value() + "\"}";
          };
      assertThat(desk.acme.json("Olga", "POST", "/tickets/bulk/" + act, typed).statusCode())
          .as(act)
          .isEqualTo(202);
    }
  }

  private String arne() {
    return desk.acme.member("Arne").value().toString();
  }

  private String post(String path, Map<String, String> form) {
    var answer = desk.acme.post("Olga", path, form);
    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private UUID begin(String who, BulkKind kind, BulkWish wish, TicketId... tickets) {
    return bulk.begin(
        desk.as(who), kind, wish, Bulk.chosen(Stream.of(tickets).map(TicketId::value).toList()));
  }

  private BulkWork done(String who, BulkKind kind, BulkWish wish, TicketId... tickets) {
    return run(who, kind, begin(who, kind, wish, tickets), false);
  }

  /** As the job does, perhaps beside it. */
  private BulkWork run(String who, BulkKind kind, UUID id, boolean back) {
    var actor = desk.as(who);
    job.go(new BulkJob.Going(actor.project().value(), actor.reference(), id, kind, back));
    return bulk.look(desk.as(who), id, Permission.TICKETS_LIST);
  }

  private static List<String> reasons(BulkWork work) {
    return work.skipped().stream().map(BulkWork.Skipped::reason).toList();
  }
}
