package com.ensoras.notices;

import static com.ensoras.access.Permission.TICKETS_LIST;
import static com.ensoras.access.Permission.TICKETS_RESPOND;
import static com.ensoras.access.Permission.TICKETS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.RoleId;
import com.ensoras.mail.TestMail;
import com.ensoras.people.members.Removals;
import com.ensoras.tickets.Desk;
import com.ensoras.tickets.Replies;
import com.ensoras.tickets.TicketId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Notices by mail: one for all that came together, and none about what was dealt with. */
@EnsorasTest
class NoticeMailsTest {

  @Autowired ApplicationContext product;
  private Desk desk;
  private Bells bells;
  private TicketId ticket;
  private RoleId role;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    bells = new Bells(product, desk);
    role = desk.acme.role("Agents", "all", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND).id();
    desk.acme.join("Tom", role);
    ticket = desk.write("anna@example.test", "Broken", "It broke");
    desk.assign(ticket, "Tom", null);
    bells.ring();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatComesTogetherIsOneMailAfterFiveMinutes() {
    mail();
    assertThat(mails()).as("five minutes have not passed").isZero();
    for (var subject : List.of("Second", "Third")) {
      desk.assign(desk.write("ben@example.test", subject, "Hello"), "Tom", null);
    }
    desk.writeAgain(ticket, "anna@example.test", "My number is 4711");
    desk.writeAgain(ticket, "anna@example.test", "Or 4712");
    bells.ring();
    later();
    mail();
    mail();
    var letters = TestMail.lettersTo(email());
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().subject()).isEqualTo("4 notices in Acme");
    assertThat(letters.getFirst().plain())
        .contains("Broken", "Second", "Third", "2 new messages from anna@example.test: Or 4712")
        .contains("/p/" + desk.acme.slug + "/notices");
    desk.writeAgain(ticket, "anna@example.test", "Hello?");
    bells.ring();
    mail();
    assertThat(mails()).as("collects anew").isEqualTo(1);
  }

  @Test
  void oneNoticeIsAMailAboutItsTicketAndLeadsThere() {
    later();
    mail();
    var letter = TestMail.lettersTo(email()).getFirst();
    assertThat(letter.subject()).isEqualTo("Olga assigned it to you: #1 Broken");
    assertThat(letter.link()).endsWith("/p/" + desk.acme.slug + "/tickets/" + ticket.value());
  }

  @Test
  void whatWasReadIsNotMailed() {
    desk.acme.post("Tom", "/notices/read", Map.of());
    nothingIsMailed();
  }

  @Test
  void whoHasWorkedOnTheTicketIsNotMailed() {
    product.getBean(Replies.class).note(desk.as("Tom"), ticket, "I have it");
    nothingIsMailed();
  }

  @Test
  void whatWasSwitchedOffMeanwhileIsNotMailed() {
    desk.acme.post("Tom", "/notices/settings", Map.of("bell", "assigned"));
    nothingIsMailed();
  }

  @Test
  void aTicketThatMovedOutOfSightIsNotMailed() {
    desk.acme.world().run("update role set tickets_seen = 'mine' where id = ?", role.value());
    desk.assign(ticket, "Arne", null);
    nothingIsMailed();
  }

  @Test
  void whoeverMustAddASecondFactorIsNotMailed() {
    desk.acme
        .world()
        .run("update project set two_factor_required = true where slug = ?", desk.acme.slug);
    later();
    mail();
    assertThat(mails()).isZero();
  }

  @Test
  void withoutViewAMailHasNoContent() {
    desk.writeAgain(ticket, "anna@example.test", "My number is 4711");
    bells.ring();
    desk.acme
        .world()
        .run("update role set permissions = array['tickets.list'] where id = ?", role.value());
    later();
    mail();
    var letter = TestMail.lettersTo(email()).getFirst();
    assertThat(letter.plain())
        .contains("#1 Broken", "anna@example.test", "Awaiting Agent")
        .doesNotContain("4711", "Olga", "/tickets/");
    assertThat(letter.html()).doesNotContain("4711", "Olga", "/tickets/");
  }

  @Test
  void whoIsRemovedGetsNoMailThatHasNotLeft() {
    TestMail.refuse(email(), "451 4.3.0 try later");
    later();
    mail();
    assertThat(waiting()).isEqualTo(1);
    product.getBean(Removals.class).remove(desk.as("Olga"), desk.acme.member("Tom"), Map.of());
    assertThat(waiting()).isZero();
    TestMail.takeAgain(email());
    assertThat(TestMail.arrivedFor(email())).isEmpty();
  }

  private void nothingIsMailed() {
    later();
    mail();
    assertThat(mails()).isZero();
    assertThat(
            desk.acme
                .world()
                .one(
                    Long.class,
                    "select count(*) from notice where member_id = ? and mail_due is not null",
                    desk.acme.member("Tom").value()))
        .as("nothing waits any more")
        .isZero();
  }

  private void mail() {
    product.getBean(NoticeSweep.class).mail(bells.project());
  }

  private void later() {
    desk.acme
        .world()
        .run(
            "update notice set mail_due = mail_due - interval '5 minutes' where member_id = ?",
            desk.acme.member("Tom").value());
  }

  private String email() {
    return desk.acme.guest("Tom").email();
  }

  private long mails() {
    return desk.acme
        .world()
        .one(
            Long.class,
            "select count(*) from notice_mail where member_id = ?",
            desk.acme.member("Tom").value());
  }

  /** Mails to Tom that may still leave. */
  private long waiting() {
    return desk.acme
        .world()
        .one(
            Long.class,
            "select count(*) from mail where kind = 'notice' and to_address = ? and sealed is not null",
            email());
  }
}
