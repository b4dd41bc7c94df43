package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.kernel.Missing;
import com.ensoras.tags.TagDraft;
import com.ensoras.tags.TagId;
import com.ensoras.tags.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two tickets become one, and nothing that anybody wrote is lost or written twice. */
@EnsorasTest
class MergersTest {

  private static final String ANNA = "anna@example.test";

  @Autowired ApplicationContext product;
  @Autowired Mergers mergers;
  @Autowired Replies replies;
  @Autowired Closings closings;
  private Desk desk;
  private TicketId from;
  private TicketId into;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    into = desk.write(ANNA, "Broken lamp", "It broke");
    from = desk.attach("lamp.jpg", "image/jpeg", "picture");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatWasWrittenMovesWithItsFilesAndTags() {
    var olga = desk.as("Olga");
    TagId tag = product.getBean(Tags.class).create(olga, new TagDraft("Bug", "red", "")).tag().id();
    product.getBean(Handling.class).setTags(olga, from, Set.of(tag));
    replies.note(desk.as("Arne"), from, "Looks bad");
    mergers.merge(desk.as("Arne"), from, into);
    var view = desk.open("Arne", into);
    assertThat(view.messages())
        .extracting(Message::body)
        .containsExactly("It broke", "See the file", "Looks bad");
    assertThat(view.messages().get(1).attachments()).hasSize(1);
    var file = view.messages().get(1).attachments().getFirst().id();
    assertThat(
            desk.acme.get("Arne", "/tickets/" + into.value() + "/attachments/" + file).statusCode())
        .isEqualTo(200);
    assertThat(view.row().tags()).hasSize(1);
    assertThat(view.row().messages()).isEqualTo(2);
    assertThat(view.events().getLast().what()).isEqualTo("merged #2 “A file” into this ticket");
    var old = desk.open("Arne", from);
    assertThat(old.messages()).isEmpty();
    assertThat(old.ticket().status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(old.into()).isNotNull();
    assertThat(old.events().getLast().what()).isEqualTo("merged this ticket into #1");
    assertThat(desk.listed("Arne", searching("file"))).containsExactly("A file", "Broken lamp");
  }

  @Test
  void everyColumnThatAMessageHasMoves() {
    var columns =
        desk.acme
            .world()
            .all(
                String.class,
                "select attname::text from pg_attribute where attrelid = 'message'::regclass and attnum > 0 and not attisdropped");
    assertThat(columns).hasSizeGreaterThan(10);
    assertThat(MergeStore.MESSAGES).contains(columns);
  }

  @Test
  void theConversationGoesOnInTheOther() {
    var arne = desk.as("Arne");
    replies.reply(arne, into, ReplyDraft.of("Sorry"));
    assertThat(desk.see(into).status()).isEqualTo(TicketStatus.AWAITING_CUSTOMER);
    mergers.merge(arne, from, into);
    assertThat(desk.see(into).status()).isEqualTo(TicketStatus.AWAITING_AGENT); // somebody waits
    assertThat(desk.see(into).unread()).isTrue();
    assertThat(desk.writeAgain(from, ANNA, "Hello?")).isEqualTo(into);
    var quiet =
        desk.<TicketId>asMachine(
            permit ->
                product
                    .getBean(Arrivals.class)
                    .keepQuietly(
                        permit,
                        from,
                        new Arrivals.Arrived(
                            desk.see(into).customer(), "Anna", "I am away", "", null, List.of()))
                    .ticket());
    assertThat(quiet).isEqualTo(into);
    assertThatThrownBy(() -> replies.reply(arne, from, ReplyDraft.of("Hi")))
        .isInstanceOf(GoesOnElsewhere.class);
    assertThatThrownBy(() -> closings.reopen(desk.as("Lena"), from))
        .isInstanceOf(GoesOnElsewhere.class);
    var third = desk.write(ANNA, "Third", "Text");
    desk.acme.world().run("update message set state = 2 where ticket_id = ?", into.value());
    mergers.merge(arne, into, third);
    assertThat(desk.writeAgain(from, ANNA, "Anybody?")).isEqualTo(third);
  }

  @Test
  void bothMustBeSeenAndAnswering() {
    var seesMine =
        desk.acme.role("Her own", "mine", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND).id();
    desk.acme.join("Mia", seesMine);
    desk.assign(from, "Mia", null);
    assertThatThrownBy(() -> mergers.merge(desk.as("Mia"), from, into)).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> mergers.merge(desk.as("Mia"), into, from)).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> mergers.merge(desk.as("Vera"), from, into)).isInstanceOf(Denied.class);
    assertThatThrownBy(() -> mergers.merge(desk.acme.as("Mallory", desk.acme.globex), from, into))
        .isInstanceOf(Missing.class);
    mergers.merge(desk.as("Arne"), into, from);
    assertThat(desk.acme.get("Mia", "/tickets/" + from.value()).statusCode()).isEqualTo(200);
    desk.assign(from, "Arne", null);
    desk.assign(into, "Mia", null);
    assertThat(desk.acme.get("Mia", "/tickets/" + into.value()).body())
        .contains("another one, which you do not see");
  }

  @Test
  void whatCannotBeMergedSaysWhy() {
    refused(from, from, "into itself");
    closings.close(desk.as("Lena"), into);
    refused(from, into, "#1 is closed");
    closings.reopen(desk.as("Lena"), into);
    var seq =
        ((Replies.Outcome.Goes) replies.reply(desk.as("Arne"), from, ReplyDraft.of("Hi"))).seq();
    refused(from, into, "just leaving");
    replies.undo(desk.as("Arne"), from, seq);
    repliesWait(true);
    replies.reply(desk.as("Arne"), into, ReplyDraft.of("Draft"));
    refused(from, into, "waits for approval in #1");
    refused(into, from, "waits for approval in #1");
    product.getBean(Approvals.class).reject(desk.as("Lena"), into, 1, "");
    mergers.merge(desk.as("Arne"), from, into);
    refused(from, into, "#2 was merged");
    refused(into, from, "#2 was merged");
  }

  @Test
  void oneThatWasClosedInBulkAndMergedIsNotTakenBack() {
    var bulk = product.getBean(Bulk.class);
    var olga = desk.as("Olga");
    var work = bulk.begin(olga, BulkKind.CLOSE, List.of(from.value()));
    var job = product.getBean(BulkJob.class);
    var project = olga.project().value();
    job.go(new BulkJob.Going(project, olga.reference(), work, BulkKind.CLOSE, false));
    mergers.merge(olga, from, into);
    job.go(new BulkJob.Going(project, olga.reference(), work, BulkKind.CLOSE, true));
    assertThat(desk.see(from).status()).isEqualTo(TicketStatus.CLOSED);
  }

  @Test
  void ofTwoThatAreMergedIntoEachOtherOneIsLeft() throws Exception {
    for (int i = 0; i < 5; i++) {
      var one = desk.write(ANNA, "One", "First");
      var two = desk.write(ANNA, "Two", "Second");
      atOnce(
          () -> mergers.merge(desk.as("Arne"), one, two),
          () -> mergers.merge(desk.as("Lena"), two, one));
      var merged = List.of(desk.see(one), desk.see(two));
      assertThat(merged).filteredOn(ticket -> ticket.mergedInto() == null).hasSize(1);
      var left = merged.get(0).mergedInto() == null ? one : two;
      assertThat(desk.open("Olga", left).messages()).hasSize(2);
    }
  }

  @Test
  void aReplyAtTheSameMomentIsInOneOfThem() throws Exception {
    for (int i = 0; i < 5; i++) {
      var one = desk.write(ANNA, "One", "First");
      var two = desk.write(ANNA, "Two", "Second");
      atOnce(
          () -> mergers.merge(desk.as("Arne"), one, two),
          () -> replies.reply(desk.as("Lena"), one, ReplyDraft.of("Answer")));
      var moved = desk.see(one).mergedInto() != null;
      assertThat(desk.open("Olga", two).messages()).hasSize(moved ? 2 : 1);
      assertThat(desk.open("Olga", one).messages()).hasSize(moved ? 0 : 2);
    }
  }

  @Test
  void theDialogOffersTheCustomersOthersAndSaysWhatHappens() {
    var other = desk.write("bob@example.test", "Bobs lamp", "It too");
    var page = "/tickets/" + from.value();
    assertThat(desk.acme.get("Arne", page).body()).contains("Merge");
    assertThat(desk.acme.get("Vera", page).body()).doesNotContain("/merger");
    assertThat(desk.acme.get("Arne", page + "/merger").body())
        .contains("Broken lamp")
        .doesNotContain("Bobs lamp");
    assertThat(desk.acme.get("Arne", page + "/merger?q=3").body()).contains("Bobs lamp");
    assertThat(desk.acme.get("Arne", page + "/merger?into=" + other.value()).body())
        .contains("1 message or note", "bob@example.test</b> alone", "This cannot be taken back");
    assertThat(desk.acme.get("Arne", page + "/merger?into=" + into.value()).body())
        .doesNotContain("alone");
    assertThat(desk.acme.get("Arne", page + "/merger?into=odd").statusCode()).isEqualTo(422);
    assertThat(post(page, from.value().toString())).isEqualTo(409);
    assertThat(post(page, into.value().toString())).isEqualTo(303);
    assertThat(desk.acme.get("Arne", page).body())
        .contains("#1 Broken lamp", "where the conversation goes on")
        .doesNotContain("data-key=\"reopen\"");
    var json = "{\"into\":\"" + into.value() + "\"}";
    assertThat(
            desk.acme
                .json("Arne", "POST", "/tickets/" + other.value() + "/merger", json)
                .statusCode())
        .isEqualTo(204);
    assertThat(
            desk.acme
                .json("Arne", "POST", "/tickets/" + other.value() + "/merger", "{}")
                .statusCode())
        .isEqualTo(422);
  }

  private int post(String page, String into) {
    return desk.acme.post("Arne", page + "/merger", Map.of("into", into)).statusCode();
  }

  private void refused(TicketId one, TicketId other, String why) {
    assertThatThrownBy(() -> mergers.merge(desk.as("Arne"), one, other))
        .isInstanceOf(CannotMerge.class)
        .hasMessageContaining(why);
  }

  private void repliesWait(boolean wait) {
    desk.acme
        .world()
        .run(
            "update role set replies_wait = ? where name = 'Support Agent' and project_id = (select id from project where slug = ?)",
            wait,
            desk.acme.slug);
  }

  /** Either of them may be refused, with a reason and nothing else. */
  private static void atOnce(Runnable one, Runnable other) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> both =
          List.of(one, other).stream()
              .<Future<?>>map(
                  act ->
                      threads.submit(
                          () -> {
                            start.await();
                            act.run();
                            return true;
                          }))
              .toList();
      start.countDown();
      for (var each : both) {
        try {
          each.get();
        } catch (java.util.concurrent.ExecutionException refused) {
          assertThat(refused.getCause()).isInstanceOf(com.ensoras.kernel.Refusal.class);
        }
      }
    }
  }

  private static TicketFilter searching(String words) {
    return new TicketFilter(words, "", "", "", "", "", "", "", "");
  }
}
