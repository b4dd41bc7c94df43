package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.members.Removals;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two people on one ticket see each other (desk.md 5). */
@EnsorasTest
class ColleaguesTest {

  private static final String TAB = "a1b2c3d4";
  private static final String OTHER_TAB = "e5f6a7b8";
  private static final String NOBODY = "\"line\":\"\"";

  @Autowired ApplicationContext product;
  private Desk desk;
  private TicketId ticket;
  private String page;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    ticket = desk.write("anna@example.test", "Broken", "It broke");
    page = "/tickets/" + ticket.value() + "/colleagues";
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whoeverLooksSeesWhoElseDoes() {
    assertThat(look("Arne")).contains(NOBODY, "\"people\":[]");
    assertThat(look("Lena")).contains("\"line\":\"Arne is viewing\"");
    assertThat(look("Arne")).contains("\"line\":\"Lena is viewing\"", "\"warning\":\"\"");
    assertThat(look("Olga")).contains("Arne and Lena are viewing");
    assertThat(post("Vera", "/departure", TAB, "")).isEqualTo(204);
    assertThat(look("Arne")).contains("Lena and Olga are viewing");
  }

  @Test
  void whatSomebodyWritesIsSaidWithAWarningBesideTheButton() {
    look("Lena");
    assertThat(post("Lena", "/writing", TAB, "reply")).isEqualTo(204);
    assertThat(look("Arne"))
        .contains("Lena is writing a reply\"", "\"warning\":\"Lena is writing a reply too.\"");
    post("Lena", "/writing", TAB, "note");
    assertThat(look("Arne")).contains("Lena is writing a note", "\"warning\":\"\"");
    post("Lena", "/writing", TAB, "nothing");
    assertThat(look("Arne")).contains("Lena is viewing");
    assertThat(post("Lena", "/writing", TAB, "poem")).isEqualTo(422);
    assertThat(post("Lena", "/writing", "<tab>", "reply")).isEqualTo(422);
  }

  @Test
  void writingEndsByItselfAndThePageAsksThen() {
    look("Lena");
    post("Lena", "/writing", TAB, "reply");
    assertThat(again(look("Arne"))).isBetween(1_000L, 10_000L);
    passed("writing_until", 10);
    assertThat(look("Arne")).contains("Lena is viewing");
  }

  @Test
  void whoeverLeavesIsGoneAndWithoutAWordSoonAfter() {
    look("Lena");
    look("Lena", OTHER_TAB);
    post("Lena", "/departure", TAB, "");
    assertThat(look("Arne")).contains("Lena is viewing");
    passed("seen_at", 40);
    assertThat(look("Arne")).contains("Lena is viewing");
    passed("seen_at", 6);
    assertThat(look("Arne")).contains(NOBODY);
    look("Lena", OTHER_TAB);
    assertThat(look("Arne")).contains("Lena is viewing");
    post("Lena", "/departure", OTHER_TAB, "");
    assertThat(look("Arne")).contains(NOBODY);
  }

  @Test
  void onlyWhoeverMayOpenTheTicketIsTold() {
    desk.acme.join("Rita", desk.acme.role("Reader of lists", "all", TICKETS_LIST).id());
    var mine = desk.acme.role("Her own", "mine", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND);
    desk.acme.join("Mia", mine.id());
    assertThat(post("Rita", "", TAB, "")).isEqualTo(403);
    for (var path : List.of("", "/writing", "/departure")) {
      assertThat(post("Mia", path, TAB, "reply")).as(path).isEqualTo(404);
    }
    assertThat(post("Vera", "/writing", TAB, "reply")).isEqualTo(403);
    assertThat(
            desk.acme.guest("Mallory").post("/p/" + desk.acme.slug + page, "tab", TAB).statusCode())
        .isEqualTo(404);
    assertThat(look("Arne")).contains(NOBODY);
  }

  @Test
  void whoeverMayNotOpenItAnyMoreIsSeenNoMore() {
    var mine = desk.acme.role("Her own", "mine", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND);
    desk.acme.join("Mia", mine.id());
    desk.assign(ticket, "Mia", null);
    look("Mia");
    look("Vera");
    assertThat(look("Arne")).contains("Mia and Vera are viewing");
    desk.assign(ticket, "Lena", null);
    assertThat(look("Arne")).contains("\"Vera is viewing\"");
    desk.acme
        .world()
        .run(
            "update role set permissions = array['tickets.list'] where id = ?",
            desk.acme.role("Viewer").id().value());
    assertThat(look("Arne")).contains(NOBODY);
    look("Lena");
    assertThat(look("Arne")).contains("Lena is viewing");
    product.getBean(Removals.class).remove(desk.as("Olga"), desk.acme.member("Lena"), Map.of());
    assertThat(look("Arne")).contains(NOBODY);
  }

  @Test
  void anotherTicketIsAnotherDesk() {
    var other = desk.write("bert@example.test", "Another", "Text");
    look("Lena");
    assertThat(
            desk.acme
                .post("Arne", "/tickets/" + other.value() + "/colleagues", Map.of("tab", TAB))
                .body())
        .contains(NOBODY);
  }

  @Test
  void aHeartbeatIsWrittenSeldomAndPagesLeftWithoutAWordAreForgotten() {
    look("Lena");
    var first = seenAt();
    look("Lena");
    assertThat(seenAt()).isEqualTo(first);
    passed("seen_at", 50);
    look("Lena", OTHER_TAB);
    assertThat(rows()).isEqualTo(1);
  }

  @Test
  void thePageListensAndAPreviewDoesNotTakePart() {
    var open = desk.acme.get("Arne", "/tickets/" + ticket.value()).body();
    assertThat(open).contains("data-beside-url-value=\"/p/" + desk.acme.slug + page + "\"");
    assertThat(open).contains(Timeline.viewersTopic(ticket));
  }

  @Test
  void manyAreCounted() {
    var five = Stream.of("Ann", "Bea", "Cid", "Dan").map(n -> new Colleague(n, null, 9)).toList();
    var json = ColleaguesJson.of(five);
    assertThat(json.line()).isEqualTo("Ann, Bea and 2 others are viewing");
    assertThat(ColleaguesJson.of(five.subList(0, 3)).line())
        .isEqualTo("Ann, Bea and Cid are viewing");
    var writing = new Colleague("Jon", Colleague.Writing.REPLY, 9);
    assertThat(ColleaguesJson.of(List.of(five.getFirst(), writing)).line())
        .isEqualTo("Ann is viewing · Jon is writing a reply");
    assertThat(json.again()).isEqualTo(1_000);
  }

  private String look(String who) {
    return look(who, TAB);
  }

  private String look(String who, String tab) {
    var answer = desk.acme.post(who, page, Map.of("tab", tab));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private int post(String who, String path, String tab, String kind) {
    return desk.acme.post(who, page + path, Map.of("tab", tab, "kind", kind)).statusCode();
  }

  private static long again(String json) {
    return Long.parseLong(json.replaceAll("(?s).*\"again\":(\\d+).*", "$1"));
  }

  private void passed(String column, int seconds) {
    desk.acme
        .world()
        .run(
            "update ticket_viewer set "
                + column
                + " = "
                + column
                + " - make_interval(secs => ?) where ticket_id = ?",
            seconds,
            ticket.value());
  }

  private java.sql.Timestamp seenAt() {
    return desk.acme
        .world()
        .one(
            java.sql.Timestamp.class,
            "select max(seen_at) from ticket_viewer where ticket_id = ?",
            ticket.value());
  }

  private long rows() {
    return desk.acme
        .world()
        .one(Long.class, "select count(*) from ticket_viewer where ticket_id = ?", ticket.value());
  }
}
