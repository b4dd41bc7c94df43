package com.ensoras.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Resolved tickets close by themselves, after the days that the project says. */
@EnsorasTest
class AutoCloseTest {

  @Autowired ApplicationContext product;
  @Autowired AutoCloseSweep sweep;
  @Autowired Closings closings;

  private Desk desk;
  private TicketId ticket;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    ticket = desk.write("anna@example.test", "A lamp", "It is broken");
    closings.resolve(desk.as("Olga"), ticket);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void fourDaysAfterItWasResolvedATicketCloses() {
    resolvedFor("4 days");
    sweep.sweep();
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.CLOSED);
    assertThat(desk.open("Olga", ticket).events().getLast())
        .extracting(TicketEvent::who, TicketEvent::what, TicketEvent::why)
        .containsExactly("Ensoras", "closed the ticket", "Resolved for 4 days without a message");
  }

  @Test
  void itStaysResolvedUntilThen() {
    resolvedFor("3 days 23 hours");
    sweep.sweep();
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.RESOLVED);
  }

  @Test
  void theProjectSaysAfterHowManyDaysOrNever() {
    resolvedFor("80 days");
    days(0);
    sweep.sweep();
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.RESOLVED);
    days(81);
    sweep.sweep();
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.RESOLVED);
    days(80);
    sweep.sweep();
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.CLOSED);
  }

  @Test
  void aCustomerWhoWritesMeanwhileKeepsItOpen() {
    resolvedFor("10 days");
    desk.writeAgain(ticket, "anna@example.test", "Still broken");
    sweep.sweep();
    assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.AWAITING_AGENT);
  }

  private void resolvedFor(String interval) {
    desk.acme
        .world()
        .run(
            "update ticket set resolved_at = now() - ?::interval where id = ?",
            interval,
            ticket.value());
  }

  private void days(int days) {
    desk.acme
        .world()
        .run("update project set auto_close_days = ? where slug = ?", days, desk.acme.slug);
  }
}
