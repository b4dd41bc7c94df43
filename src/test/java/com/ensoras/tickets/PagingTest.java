package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Turning pages shows each ticket once, both ways, in searches, and beyond what is looked at. */
@EnsorasTest
class PagingTest {

  private static final TicketFilter ALL = TicketFilter.ALL;

  @Autowired ApplicationContext product;
  @Autowired Sql sql;
  @Autowired TicketRows rows;
  @Autowired TicketSearch search;
  @Autowired TicketLists lists;
  private Desk desk;
  private TicketId first;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    first = desk.write("anna@example.test", "A pineapple", "Text");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aSearchIsTurnedToItsEnd() {
    many(60);
    index();
    var filter = new TicketFilter("pineapple", "", "", "", "", "", "", "", "");
    var numbers = forwards(lists, "Arne", filter, 7);
    assertThat(numbers).hasSize(61).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(numbers).doesNotHaveDuplicates();
    var page = desk.acme.get("Arne", "/tickets?q=pineapple").body();
    assertThat(page).contains("after=").doesNotContain("before=");
  }

  @Test
  void aListIsTurnedBothWays() {
    many(60);
    for (var filter : List.of(ALL, filter("status", "open"), filter("sort", "oldest"))) {
      var there = forwards(lists, "Arne", filter, 7);
      assertThat(there).hasSize(61).doesNotHaveDuplicates();
      assertThat(backwards(lists, "Arne", filter, 7)).isEqualTo(there);
    }
  }

  @Test
  void aFilterWithoutAnIndexGoesOnBeyondItsWindow() {
    many(60);
    desk.acme
        .world()
        .run(
            "update ticket set channel = 2 where customer_id = (select customer_id from ticket where id = ?) and number % 13 = 0",
            first.value());
    var filter = filter("channel", "api");
    var expected = forwards(lists, "Arne", filter, 50);
    assertThat(expected).hasSize(5); // 104, 117, 130, 143, 156
    var narrow = new TicketLists(sql, rows, search, 10);
    for (var limit : List.of(1, 2, 50)) {
      assertThat(forwards(narrow, "Arne", filter, limit)).as("by " + limit).isEqualTo(expected);
      assertThat(backwards(narrow, "Arne", filter, limit)).as("by " + limit).isEqualTo(expected);
    }
    assertThat(forwards(narrow, "Arne", filter("channel", "widget"), 5)).isEmpty();
  }

  @Test
  void theWindowHoldsForViewsOfSeveralParts() {
    many(60);
    var team = desk.team("Billing", "Arne");
    var role =
        desk.acme
            .role("Team and mine", "my-teams-and-mine", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND)
            .id();
    desk.acme.join("Tina", role);
    var hers = desk.team("Hers", "Tina");
    set("assignee_id", desk.acme.member("Tina").value(), 3);
    set("team_id", hers.value(), 2);
    set("team_id", team.value(), 5);
    desk.acme
        .world()
        .run(
            "update ticket set channel = 2 where number % 4 = 0 and customer_id = (select customer_id from ticket where id = ?)",
            first.value());
    var filter = filter("channel", "api");
    var expected = forwards(lists, "Tina", filter, 50);
    assertThat(expected).hasSizeGreaterThan(5);
    var narrow = new TicketLists(sql, rows, search, 10);
    assertThat(forwards(narrow, "Tina", filter, 2)).isEqualTo(expected);
    assertThat(backwards(narrow, "Tina", filter, 2)).isEqualTo(expected);
  }

  @Test
  void longWordsAndLongTextsArriveAndWhatFitsIsFound() {
    var word = "x".repeat(200_000);
    var long1 = desk.write("bob@example.test", "Lorem", "kumquat " + word.substring(0, 199_000));
    for (int i = 0; i < 12; i++) {
      desk.writeAgain(long1, "bob@example.test", words(i));
    }
    desk.writeAgain(long1, "bob@example.test", "tangerine");
    assertThat(desk.open("Arne", long1).messages()).hasSize(14);
    assertThat(desk.listed("Arne", filter("q", "kumquat"))).containsExactly("Lorem");
    assertThat(desk.listed("Arne", filter("q", "w0x1"))).containsExactly("Lorem");
    var other = desk.write("bob@example.test", "Other", "durian");
    for (int i = 20; i < 32; i++) {
      desk.writeAgain(other, "bob@example.test", words(i));
    }
    product.getBean(Mergers.class).merge(desk.as("Arne"), other, long1);
    assertThat(desk.listed("Arne", filter("q", "kumquat"))).containsExactly("Lorem");
    assertThat(desk.listed("Arne", filter("q", "durian"))).contains("Other");
  }

  @Test
  void countsAreExactToAThousandAndSayMoreBeyond() {
    many(999);
    assertThat(badge()).isEqualTo("1,000");
    desk.write("bob@example.test", "One more", "Text");
    assertThat(badge()).isEqualTo("1,000+");
  }

  private String badge() {
    return desk.acme.inTransaction(
        () -> product.getBean(InboxBadge.class).of(desk.as("Arne")).orElseThrow());
  }

  /** Seven in a second, so that places need the id too. */
  private void many(int tickets) {
    desk.acme
        .world()
        .run(
            """
            insert into ticket (project_id, number, subject, channel, customer_id, status, last_author,
                                last_message_at, waiting_since)
            select project_id, 100 + n, 'Pineapple ' || n, 0, customer_id, 2, 0,
                   now() - n / 7 * interval '1 s', now()
            from ticket, generate_series(1, ?) n
            where id = ?
            """,
            tickets,
            first.value());
    desk.acme
        .world()
        .run(
            "update ticket_counter set last = 100 + ? where project_id = (select project_id from ticket where id = ?)",
            tickets,
            first.value());
  }

  private void index() {
    desk.acme
        .world()
        .run(
            """
            insert into ticket_search (project_id, ticket_id, number, head, whole)
            select project_id, id, number, to_tsvector('simple', subject), to_tsvector('simple', subject)
            from ticket
            where customer_id = (select customer_id from ticket where id = ?)
            on conflict do nothing
            """,
            first.value());
  }

  private void set(String column, UUID value, int every) {
    desk.acme
        .world()
        .run(
            "update ticket set "
                + column
                + " = ? where number % ? = 0 and customer_id = (select customer_id from ticket where id = ?)",
            value,
            every,
            first.value());
  }

  private List<Long> forwards(TicketLists lists, String who, TicketFilter filter, int limit) {
    return turned(slice -> slice.older(), word -> page(lists, who, filter, word, null, limit));
  }

  /** From the last page to the first, in the list's order again. */
  private List<Long> backwards(TicketLists lists, String who, TicketFilter filter, int limit) {
    var beyond =
        "0~" + (filter.sort().isEmpty() ? 0 : 253_370_764_800_000_000L) + "~" + new UUID(0, 0);
    var pages =
        turned(
            slice -> slice.newer(),
            word -> page(lists, who, filter, null, word == null ? beyond : word, limit),
            true);
    return pages;
  }

  private Slice<TicketRow> page(
      TicketLists lists,
      String who,
      TicketFilter filter,
      @Nullable String after,
      @Nullable String before,
      int limit) {
    return desk.acme.inTransaction(
        () -> lists.all(desk.acme.as(who), filter, after, before, limit));
  }

  private static List<Long> turned(
      Function<Slice<TicketRow>, @Nullable String> next,
      Function<@Nullable String, Slice<TicketRow>> read) {
    return turned(next, read, false);
  }

  private static List<Long> turned(
      Function<Slice<TicketRow>, @Nullable String> next,
      Function<@Nullable String, Slice<TicketRow>> read,
      boolean back) {
    var numbers = new ArrayList<Long>();
    @Nullable String word = null;
    for (int pages = 0; pages < 200; pages++) {
      var slice = read.apply(word);
      var shown = slice.rows().stream().map(TicketRow::number).toList();
      numbers.addAll(back ? 0 : numbers.size(), shown);
      word = next.apply(slice);
      if (word == null) {
        return numbers;
      }
    }
    throw new AssertionError("The list has no end");
  }

  private static String words(int part) {
    return IntStream.range(0, 9_000)
        .mapToObj(i -> "w" + part + "x" + i)
        .collect(Collectors.joining(" "));
  }

  private static TicketFilter filter(String word, String value) {
    return new TicketFilter(
        word.equals("q") ? value : "",
        word.equals("status") ? value : "",
        word.equals("channel") ? value : "",
        "",
        "",
        "",
        "",
        "",
        "",
        word.equals("sort") ? value : "");
  }
}
