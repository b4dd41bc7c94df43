package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The export holds what the Tickets page shows, all of it and nothing more. */
@EnsorasTest
class TicketExportTest {

  @Autowired ApplicationContext product;
  @Autowired Exports exports;
  @Autowired TicketExport export;
  private Desk desk;
  private TicketId lamp;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    lamp = desk.write("anna@example.test", "Broken \"lamp\"", "It smells");
    desk.acme.join("Lisa", desk.acme.role("Lister", "all", TICKETS_LIST).id());
    desk.acme.join(
        "Mia", desk.acme.role("Her own", "mine", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND).id());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void itHoldsTheLinesOfTheListAndNothingOfTheirContent() {
    var file = desk.acme.get("Lisa", "/tickets/export");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"tickets-" + desk.acme.slug + ".csv\"");
    assertThat(file.body())
        .startsWith("\uFEFF\"number\",\"subject\"")
        .contains("\"1\",\"Broken \"\"lamp\"\"\",\"Awaiting Agent\",\"Medium\",\"Email\"")
        .doesNotContain("smells");
  }

  @Test
  void filtersSearchAndViewAreThoseOfThePage() {
    desk.write("bob@example.test", "Other", "Fine");
    assertThat(lines("Olga", "?q=smells")).isEqualTo(1);
    assertThat(lines("Lisa", "?q=smells")).isZero(); // she may not read what was written
    assertThat(lines("Lisa", "?q=lamp")).isEqualTo(1);
    assertThat(lines("Lisa", "?status=closed")).isZero();
    assertThat(lines("Lisa", "")).isEqualTo(2);
    assertThat(lines("Mia", "")).isZero();
    desk.assign(lamp, "Mia", null);
    assertThat(lines("Mia", "")).isEqualTo(1);
    assertThat(desk.acme.get("Lisa", "/tickets/export?status=odd").statusCode()).isEqualTo(422);
    assertThat(desk.acme.get("Lisa", "/tickets").body()).contains("/tickets/export");
    assertThat(desk.acme.get("Lisa", "/tickets?priority=low").body())
        .doesNotContain("/tickets/export");
    var nobody = desk.acme.role("Nothing", "all", INBOX_VIEW);
    desk.acme.join("Nora", nobody.id());
    assertThat(desk.acme.get("Nora", "/tickets/export").statusCode()).isEqualTo(403);
  }

  @Test
  void whatLooksLikeAFormulaIsText() {
    for (var subject : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", " =1"}) {
      desk.write("eve@example.test", subject, "Text");
    }
    assertThat(desk.acme.get("Lisa", "/tickets/export?q=eve").body())
        .contains("\"'=1+1\"", "\"'+1\"", "\"'-1\"", "\"'@SUM(A1)\"", "\"'＝1\"")
        .doesNotContain(",\"=", ",\" =");
  }

  @Test
  void allPagesAreInItOnce() {
    many(2 * Exports.AT_ONCE);
    var file = desk.acme.get("Lisa", "/tickets/export").body();
    var numbers = file.lines().skip(1).map(line -> line.substring(0, line.indexOf(','))).toList();
    assertThat(numbers).hasSize(2 * Exports.AT_ONCE + 1).doesNotHaveDuplicates();
  }

  @Test
  void itBreaksOffWithTheRight() {
    many(2 * Exports.AT_ONCE);
    var lisa = desk.as("Lisa");
    var first = desk.acme.inTransaction(() -> exports.next(lisa, TicketFilter.ALL, null));
    var file = new ByteArrayOutputStream();
    var viewer = desk.acme.role("Nobody", "all").id().value();
    desk.acme
        .world()
        .run("update member set role_id = ? where id = ?", viewer, lisa.member().value());
    assertThatThrownBy(() -> export.write(lisa, TicketFilter.ALL, first, file))
        .isInstanceOf(IOException.class);
    assertThat(file.toString(StandardCharsets.UTF_8).lines()).hasSize(1 + Exports.AT_ONCE);
  }

  private void many(int tickets) {
    desk.acme
        .world()
        .run(
            """
            insert into ticket (project_id, number, subject, channel, customer_id, status, last_author,
                                last_message_at, waiting_since)
            select project_id, 100 + n, 'Ticket ' || n, 0, customer_id, 2, 0, now() - n / 7 * interval '1 s', now()
            from ticket, generate_series(1, ?) n
            where id = ?
            """,
            tickets,
            lamp.value());
  }

  private long lines(String who, String filter) {
    return desk.acme.get(who, "/tickets/export" + filter).body().lines().count() - 1;
  }
}
