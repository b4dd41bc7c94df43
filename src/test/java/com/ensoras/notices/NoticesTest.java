package com.ensoras.notices;

import static com.ensoras.access.Permission.TICKETS_LIST;
import static com.ensoras.access.Permission.TICKETS_RESPOND;
import static com.ensoras.access.Permission.TICKETS_VIEW;
import static com.ensoras.access.Permission.USERS_LIST;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.database.TestDatabase;
import com.ensoras.tickets.Assignments;
import com.ensoras.tickets.Desk;
import com.ensoras.tickets.TicketId;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whom the bell tells of what happens to tickets: those it is for, who see them, and nobody else.
 */
@EnsorasTest
class NoticesTest {

  @Autowired ApplicationContext product;
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
  void whoGetsATicketIsTold() {
    desk.assign(ticket, "Arne", null);
    bells.ring();
    assertThat(bells.of("Arne")).containsExactly("Olga assigned it to you");
    assertThat(bells.unread("Arne")).isEqualTo("1");
    for (var other : List.of("Olga", "Lena", "Ada", "Vera")) {
      assertThat(bells.of(other)).as(other).isEmpty();
    }
  }

  @Test
  void nobodyIsToldOfTheirOwnDeeds() {
    var team = desk.team("Billing", "Arne", "Lena", "Olga");
    desk.assign(ticket, null, team);
    desk.bean(Assignments.class).take(desk.as("Arne"), ticket);
    var other = desk.write("anna@example.test", "Other", "Hello");
    desk.assign(other, null, team);
    bells.ring();
    assertThat(bells.of("Arne")).containsExactly("New in your team");
    assertThat(bells.newest("Arne").subject()).isEqualTo("Other");
    assertThat(bells.of("Olga")).isEmpty();
  }

  @Test
  void aTeamIsToldOfWhatComesToItAndNobodyHas() {
    var team = desk.team("Billing", "Arne", "Lena");
    desk.write("ben@example.test", "An invoice", "Wrong", team);
    bells.ring();
    assertThat(bells.of("Arne")).containsExactly("New in your team");
    assertThat(bells.of("Lena")).containsExactly("New in your team");
    assertThat(bells.of("Vera")).isEmpty();
    desk.assign(ticket, "Arne", team);
    bells.ring();
    assertThat(bells.of("Arne")).containsExactly("Olga assigned it to you", "New in your team");
    assertThat(bells.of("Lena")).containsExactly("New in your team");
  }

  @Test
  void whoHasATicketIsToldOnceThatTheCustomerWritesHoweverOften() {
    desk.assign(ticket, "Arne", null);
    bells.ring();
    desk.writeAgain(ticket, "anna@example.test", "Still broken");
    bells.ring();
    assertThat(bells.of("Arne"))
        .containsExactly("anna@example.test replied", "Olga assigned it to you");
    desk.writeAgain(ticket, "anna@example.test", "Hello?");
    desk.writeAgain(ticket, "anna@example.test", "Are you there?");
    bells.ring();
    bells.ring();
    assertThat(bells.of("Arne"))
        .containsExactly("3 new messages from anna@example.test", "Olga assigned it to you");
    assertThat(bells.newest("Arne").excerpt()).isEqualTo("Are you there?");
    assertThat(bells.of("Lena")).isEmpty();
    desk.acme.post("Arne", "/notices/read", Map.of());
    assertThat(bells.unread("Arne")).isEmpty();
    desk.writeAgain(ticket, "anna@example.test", "Thanks");
    bells.ring();
    assertThat(bells.of("Arne").getFirst()).isEqualTo("anna@example.test replied");
    assertThat(bells.of("Arne")).hasSize(3);
  }

  @Test
  void whoIsBeingRemovedAtThatMomentIsToldNothingAndStopsNobody() throws Exception {
    desk.assign(ticket, null, desk.team("Billing", "Arne", "Lena"));
    var arne = desk.acme.member("Arne").value();
    try (var operator = TestDatabase.asOperator(product);
        var statement = operator.createStatement()) {
      operator.setAutoCommit(false);
      statement.execute("delete from team_seat where member_id = '" + arne + "'");
      statement.execute("delete from member where id = '" + arne + "'");
      var ringing = CompletableFuture.runAsync(bells::ring);
      while (!ringing.isDone() && !waits(statement)) {
        Thread.onSpinWait();
      }
      operator.commit();
      ringing.get();
    }
    assertThat(bells.of("Lena")).containsExactly("New in your team");
  }

  private static boolean waits(Statement statement) throws SQLException {
    try (var row =
        statement.executeQuery(
            "select exists (select from pg_locks where not granted and transactionid = pg_current_xact_id()::xid)")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  @Test
  void whatChangedBeforeItIsToldIsNotTold() {
    var team = desk.team("Billing", "Arne");
    desk.assign(ticket, "Arne", null);
    desk.assign(ticket, "Lena", null);
    var other = desk.write("ben@example.test", "An invoice", "Wrong", team);
    desk.assign(other, "Lena", team);
    bells.ring();
    assertThat(bells.of("Arne")).isEmpty();
  }

  @Test
  void aTicketOutOfSightIsNeitherToldNorShown() {
    desk.acme.join("Tim", desk.acme.role("Own", "mine", TICKETS_LIST, TICKETS_VIEW).id());
    var agent = desk.acme.role("Agents", "all", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND).id();
    desk.acme.join("Tom", agent);
    var team = desk.team("Billing", "Tim", "Tom");
    desk.assign(ticket, null, team);
    bells.ring();
    assertThat(bells.of("Tim")).as("sees their own only").isEmpty();
    assertThat(told("member_id = ?", desk.acme.member("Tim").value())).isZero();
    assertThat(bells.of("Tom")).containsExactly("New in your team");
    desk.acme.world().run("update role set tickets_seen = 'mine' where id = ?", agent.value());
    assertThat(bells.of("Tom")).isEmpty();
    assertThat(bells.unread("Tom")).isEmpty();
    assertThat(desk.acme.get("Tom", "/notices").body()).doesNotContain("Broken");
    assertThat(desk.acme.json("Tom", "GET", "/notices", "").body()).doesNotContain("Broken");
    assertThat(news("Tom")).doesNotContain("Broken");
  }

  @Test
  void whoeverMayOpenNoListOfTicketsIsToldNothing() {
    desk.acme.join("Uwe", desk.acme.role("Users", "all", USERS_LIST).id());
    desk.assign(ticket, null, desk.team("Billing", "Uwe", "Arne"));
    bells.ring();
    assertThat(bells.of("Uwe")).isEmpty();
    assertThat(told("member_id = ?", desk.acme.member("Uwe").value())).isZero();
    assertThat(bells.of("Arne")).hasSize(1);
  }

  @Test
  void withoutViewANoticeHasNoContent() {
    var agent = desk.acme.role("Agents", "all", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND);
    desk.acme.join("Tom", agent.id());
    desk.assign(ticket, "Tom", null);
    desk.writeAgain(ticket, "anna@example.test", "My number is 4711");
    bells.ring();
    assertThat(desk.acme.get("Tom", "/notices").body())
        .contains("My number is 4711", "Olga assigned it to you", "/tickets/" + ticket.value());
    assertThat(news("Tom")).contains("My number is 4711");
    desk.acme
        .world()
        .run(
            "update role set permissions = array['tickets.list'] where id = ?", agent.id().value());
    for (var said :
        List.of(
            desk.acme.get("Tom", "/notices").body(),
            desk.acme.json("Tom", "GET", "/notices", "").body(),
            news("Tom"))) {
      assertThat(said)
          .contains("Broken", "anna@example.test")
          .doesNotContain("4711", "Olga", "/tickets/" + ticket.value());
    }
    assertThat(desk.acme.get("Tom", "/notices").body())
        .contains("Awaiting Agent", "Assigned to you");
  }

  @Test
  void whoIsRemovedIsToldNothing() {
    var agent = desk.acme.role("Agents", "all", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND);
    var tom = desk.acme.join("Tom", agent.id());
    desk.assign(ticket, "Tom", null);
    bells.ring();
    desk.writeAgain(ticket, "anna@example.test", "Hello?");
    desk.acme.world().run("update ticket set assignee_id = null where id = ?", ticket.value());
    desk.acme.world().run("delete from member where id = ?", tom.value());
    bells.ring();
    assertThat(told("member_id = ?", tom.value())).isZero();
  }

  @Test
  void nothingIsLostAndNothingTwiceWhenTheJobIsCutOff() {
    desk.assign(ticket, "Arne", null);
    var telling = product.getBean(Telling.class);
    var project = bells.project();
    product
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              telling.tell(project);
              status.setRollbackOnly();
            });
    bells.ring();
    bells.ring();
    assertThat(bells.of("Arne")).containsExactly("Olga assigned it to you");
    assertThat(told("ticket_id = ? and times = 1", ticket.value())).isEqualTo(1);
  }

  @Test
  void onesOwnAreReadOneByOneOrAllAndThoseOfOthersNever() {
    desk.assign(ticket, "Arne", null);
    desk.writeAgain(ticket, "anna@example.test", "Hello?");
    bells.ring();
    var newest = bells.newest("Arne").id();
    var path = "/notices/" + newest + "/read";
    assertThat(desk.acme.post("Lena", path, Map.of()).statusCode()).isEqualTo(404);
    assertThat(bells.unread("Arne")).isEqualTo("2");
    assertThat(desk.acme.post("Arne", path, Map.of()).statusCode()).isEqualTo(303);
    assertThat(bells.unread("Arne")).isEqualTo("1");
    assertThat(
            desk.acme
                .post("Arne", "/notices/tickets/" + ticket.value() + "/read", Map.of())
                .statusCode())
        .isEqualTo(204);
    assertThat(bells.unread("Arne")).isEmpty();
  }

  @Test
  void programsReadThemToo() {
    desk.assign(ticket, "Arne", null);
    desk.writeAgain(ticket, "anna@example.test", "Hello?");
    bells.ring();
    assertThat(desk.acme.json("Arne", "GET", "/notices", "").body())
        .contains("\"unread\":\"2\"", "\"kind\":\"replied\"", "\"excerpt\":\"Hello?\"");
    var some = "{\"notices\":[\"%s\"]}".formatted(bells.newest("Arne").id());
    assertThat(read("Lena", some)).isEqualTo(404);
    assertThat(read("Arne", "{}")).isEqualTo(422);
    assertThat(read("Arne", some)).isEqualTo(204);
    assertThat(bells.unread("Arne")).isEqualTo("1");
    assertThat(read("Arne", "{\"all\":true}")).isEqualTo(204);
    assertThat(bells.unread("Arne")).isEmpty();
    assertThat(desk.acme.json("Arne", "GET", "/notices?after=x", "").statusCode()).isEqualTo(422);
  }

  @Test
  void theListIsTurnedPageByPageAndNothingStandsTwice() {
    desk.acme
        .world()
        .run(
            """
            insert into notice (project_id, member_id, ticket_id, kind, bell, browser, at, read_at)
            select m.project_id, m.id, ?, 0, true, false, now() - (n / 2) * interval '1 minute', now()
            from member m, generate_series(1, 70) n
            where m.id = ?
            """,
            ticket.value(),
            desk.acme.member("Arne").value());
    var notices = product.getBean(Notices.class);
    var first = page(notices, null, null);
    var second = page(notices, first.older(), null);
    var third = page(notices, second.older(), null);
    assertThat(List.of(first.rows().size(), second.rows().size(), third.rows().size()))
        .containsExactly(30, 30, 10);
    assertThat(third.older()).isNull();
    assertThat(page(notices, null, third.newer()).rows()).isEqualTo(second.rows());
    assertThat(page(notices, null, second.newer()).rows()).isEqualTo(first.rows());
    assertThat(first.newer()).isNull();
  }

  @Test
  void readOnesAreForgottenAfterAMonthAndAllAfterThree() {
    desk.assign(ticket, "Arne", null);
    bells.ring();
    assertThat(leftAfter("29 days", true)).isOne();
    assertThat(leftAfter("31 days", false)).isOne();
    assertThat(leftAfter("31 days", true)).isZero();
    desk.assign(ticket, null, null);
    desk.assign(ticket, "Arne", null);
    bells.ring();
    assertThat(leftAfter("89 days", false)).isOne();
    assertThat(leftAfter("91 days", false)).isZero();
  }

  private long leftAfter(String age, boolean read) {
    desk.acme
        .world()
        .run(
            "update notice set at = now() - ?::interval, read_at = case when ?::boolean then now() end where ticket_id = ?",
            age,
            String.valueOf(read),
            ticket.value());
    product.getBean(NoticeSweep.class).tidy();
    return told("ticket_id = ?", ticket.value());
  }

  private com.ensoras.kernel.Slice<Notice> page(
      Notices notices,
      @org.jspecify.annotations.Nullable String after,
      @org.jspecify.annotations.Nullable String before) {
    return desk.acme.inTransaction(() -> notices.list(desk.as("Arne"), after, before));
  }

  private String news(String who) {
    return desk.acme.guest(who).getJson("/p/" + desk.acme.slug + "/notices/news?since=0").body();
  }

  private int read(String who, String body) {
    return desk.acme.json(who, "POST", "/notices/read", body).statusCode();
  }

  private long told(String condition, Object value) {
    return desk.acme
        .world()
        .one(Long.class, "select count(*) from notice where " + condition, value);
  }
}
