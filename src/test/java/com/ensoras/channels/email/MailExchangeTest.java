package com.ensoras.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.ProjectId;
import com.ensoras.channels.email.rules.EmailRuleAction;
import com.ensoras.people.Acme;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;

/** Mail comes in and replies go out, with a real IMAP and SMTP server. */
@EnsorasTest
class MailExchangeTest {

  @Autowired ApplicationContext product;
  @Autowired MailFetch fetch;
  private Acme acme;
  private MailHouse mails;
  private ProjectId project;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    mails = new MailHouse();
    project =
        new ProjectId(
            acme.world().one(Long.class, "select id from project where slug = ?", acme.slug));
    mails.connect(acme, ",\"fromName\":\"Acme\",\"signature\":\"<b>Acme</b> Support\"");
  }

  @AfterEach
  void close() {
    acme.world()
        .run("update email_channel set active = false where project_id = ?", project.value());
    mails.close();
    acme.close();
  }

  @Test
  void aMailBecomesATicketOnce() {
    arrives(mail("one@x.test", "Anna Berg <anna@example.test>", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    fetch.fetch(project);
    arrives(mail("one@x.test", "Anna Berg <anna@example.test>", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    assertThat(subjects()).containsExactly("Broken lamp");
    assertThat(acme.get("Arne", "/tickets/" + ticket("Broken lamp")).body()).contains("Anna Berg");
    assertThat(bodies()).containsExactly("It broke.");
  }

  @Test
  void theConversationGoesOnBothWays() throws Exception {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    var ticket = ticket("Broken lamp");
    acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "Did you <b>try</b> again?"));
    acme.world()
        .run(
            "update message set send_at = now() where ticket_id = ?",
            java.util.UUID.fromString(ticket));
    leave(ticket, 2);
    var sent = sent("anna@example.test");
    assertThat(sent.getSubject()).isEqualTo("Re: Broken lamp");
    assertThat(sent.getHeader("In-Reply-To")).containsExactly("<one@x.test>");
    assertThat(GreenMailUtil.getBody(sent))
        .contains("Did you <b>try</b> again?", "Did you &lt;b&gt;try", "Acme Support");
    assertThat(acme.get("Arne", "/tickets/" + ticket).body())
        .doesNotContain("Not sent", "On its way…");

    arrives(
        mail(
            "two@x.test",
            "anna@example.test",
            "other words",
            "In-Reply-To: " + sent.getHeader("Message-ID")[0] + "\r\n",
            "Yes.\r\n\r\nOn Monday Acme wrote:\r\n> Did you try"));
    var address = ((jakarta.mail.internet.InternetAddress) sent.getReplyTo()[0]).getAddress();
    assertThat(address).startsWith("help+t-").endsWith("@acme.test");
    arrivesTo(
        address,
        mail("three@x.test", "boss@example.test", "From another address", "", "I am her boss."));
    fetch.fetch(project);
    assertThat(subjects()).containsExactly("Broken lamp");
    assertThat(bodies()).contains("Yes.", "I am her boss.");
    assertThat(acme.get("Arne", "/tickets/" + ticket).body())
        .contains("Earlier text", "boss@example.test", "Awaiting Agent");
  }

  @Test
  void filesGoOutWithTheirNames() throws Exception {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    var ticket = ticket("Broken lamp");
    var files = "/p/" + acme.slug + "/tickets/" + ticket + "/files?type=text/html&name=";
    var one = acme.guest("Arne").upload(files + "Preisliste%20%C3%BC%20%E2%82%AC.html", "<b>1</b>");
    var two = acme.guest("Arne").upload(files + "plain.txt", "zwei");
    acme.post(
        "Arne",
        "/tickets/" + ticket + "/reply",
        Map.of("body", "See the list", "file", one + "," + two));
    leave(ticket, 2);
    var sent = sent("anna@example.test");
    var parts = (jakarta.mail.internet.MimeMultipart) sent.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    assertThat(parts.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(1).getHeader("Content-Disposition")[0])
        .startsWith("attachment")
        .contains("filename*=UTF-8''Preisliste%20%C3%BC%20%E2%82%AC.html");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo("<b>1</b>".getBytes(StandardCharsets.UTF_8));
    assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("plain.txt");
  }

  @Test
  void whatAnswersAMergedTicketArrivesInTheOther() {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    arrives(mail("two@x.test", "anna@example.test", "My lamp", "", "Is there news?"));
    fetch.fetch(project);
    var into = ticket("My lamp");
    var merged =
        acme.post("Arne", "/tickets/" + ticket("Broken lamp") + "/merger", Map.of("into", into));
    assertThat(merged.statusCode()).isEqualTo(303);
    arrives(
        mail("three@x.test", "anna@example.test", "Re", "In-Reply-To: <one@x.test>\r\n", "And?"));
    fetch.fetch(project);
    assertThat(subjects()).containsExactlyInAnyOrder("Broken lamp", "My lamp");
    var places =
        acme.world()
            .all(
                String.class,
                "select t.ticket_id || ' ' || m.body from mail_thread t join message m on m.project_id = t.project_id and m.ticket_id = t.ticket_id and m.seq = t.seq where t.project_id = ? and t.message_id like '%@x.test' order by t.message_id",
                project.value());
    assertThat(places)
        .containsExactly(into + " It broke.", into + " And?", into + " Is there news?");
  }

  @Test
  void anAnswerGoesToTheCustomerAlsoAfterOthersWroteIntoTheClosedTicket() throws Exception {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    acme.post("Lena", "/tickets/" + ticket("Broken lamp") + "/status", Map.of("status", "closed"));
    var answer = "In-Reply-To: <one@x.test>\r\n";
    arrives(mail("two@x.test", "eve@example.test", "Re", answer, "Tell me about it."));
    arrives(mail("three@x.test", "anna@example.test", "Re", answer, "Still broken."));
    fetch.fetch(project);
    var newest =
        acme.world()
            .one(
                java.util.UUID.class,
                "select ticket_id from message where project_id = ? and body = 'Still broken.'",
                project.value())
            .toString();
    acme.post("Arne", "/tickets/" + newest + "/reply", Map.of("body", "The code is 4711"));
    leave(newest, newestSeq(newest));
    assertThat(GreenMailUtil.getBody(sent("anna@example.test"))).contains("4711");
  }

  @Test
  void aSubjectAloneJoinsNoConversation() {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    arrives(mail("two@x.test", "eve@example.test", "Re: Broken lamp", "", "Tell me about it."));
    arrivesTo(
        "help+t-" + "a".repeat(26) + "@acme.test",
        mail("three@x.test", "eve@example.test", "Guess", "", "Guessed."));
    fetch.fetch(project);
    assertThat(subjects()).containsExactlyInAnyOrder("Broken lamp", "Re: Broken lamp", "Guess");
  }

  @Test
  void whatCannotBeReadIsKeptAsideAndShown() {
    arrives("no mail at all");
    arrives(mail("one@x.test", "", "From nobody", "", "Hello"));
    fetch.fetch(project);
    assertThat(subjects()).isEmpty();
    var page = acme.get("Olga", "/channels/email").body();
    assertThat(page).contains("Kept aside", "It does not say whom to answer.");
    var id =
        acme.world()
            .one(
                java.util.UUID.class,
                "select id from mail_aside where project_id = ? order by id limit 1",
                project.value());
    var raw = acme.get("Olga", "/channels/email/aside/" + id);
    assertThat(raw.statusCode()).isEqualTo(200);
    assertThat(raw.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(acme.get("Arne", "/channels/email/aside/" + id).statusCode()).isEqualTo(403);
  }

  @Test
  void noMailHoldsUpThoseBehindIt() {
    var longName = "x".repeat(300) + " <anna@example.test>";
    arrives(mail("one@x.test", longName, "A long name", "", "Hello"));
    arrives(mail("two@x.test", "ben@example.test", "Behind it", "", "Hello"));
    fetch.fetch(project);
    assertThat(subjects()).containsExactly("A long name", "Behind it");
  }

  @Test
  void whateverAMailThrowsNoneIsHeldUpAndNoneIsLost() throws Exception {
    keepTheProductsJobAway();
    arrives(mail("one@x.test", "anna@example.test", "Deep", "", "Hello"));
    arrives(mail("two@x.test", "ben@example.test", "Odd", "", "Hello"));
    arrives(mail("three@x.test", "ben@example.test", "Behind them", "", "Hello"));
    var thrown =
        Map.<String, Throwable>of(
            "Deep", new StackOverflowError(), "Odd", new IllegalStateException());
    StumblingImports.fetch(product, thrown).fetch(project);
    assertThat(subjects()).containsExactly("Behind them");
    assertThat(acme.get("Olga", "/channels/email").body())
        .containsSubsequence(
            "It could not be stored as a ticket.", "It could not be stored as a ticket.");
  }

  @Test
  void aMailIsTriedAgainWhenTheDatabaseWasGone() throws Exception {
    keepTheProductsJobAway();
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    var gone = new DataAccessResourceFailureException("gone", new SQLException("", "08006"));
    var stumbling = StumblingImports.fetch(product, Map.of("Broken lamp", gone));
    assertThatThrownBy(() -> stumbling.fetch(project)).isSameAs(gone);
    fetch.fetch(project);
    assertThat(subjects()).containsExactly("Broken lamp");
    assertThat(acme.get("Olga", "/channels/email").body()).doesNotContain("Kept aside");
  }

  @Test
  void oneIdForTwoMailsLosesNeither() {
    arrives(mail("form@x.test", "anna@example.test", "First form", "", "One"));
    arrives(mail("form@x.test", "ben@example.test", "Second form", "", "Two"));
    fetch.fetch(project);
    assertThat(subjects()).containsExactly("First form", "Second form");
  }

  @Test
  void anAnswerByAProgramChangesNothing() {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    acme.post("Lena", "/tickets/" + ticket("Broken lamp") + "/status", Map.of("status", "closed"));
    var away = "In-Reply-To: <one@x.test>\r\nAuto-Submitted: auto-replied\r\n";
    arrives(mail("two@x.test", "anna@example.test", "Away", away, "I am away."));
    fetch.fetch(project);
    assertThat(subjects()).containsExactly("Broken lamp");
    assertThat(bodies()).contains("I am away.");
    assertThat(acme.get("Arne", "/tickets?status=closed").body()).contains("Broken lamp");
  }

  @Test
  void anAnswerByWayOfAGroupAddressIsOneLikeAnyOther() {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    var ticket = ticket("Broken lamp");
    acme.post("Lena", "/tickets/" + ticket + "/status", Map.of("status", "resolved"));
    var group = "In-Reply-To: <one@x.test>\r\nPrecedence: list\r\nList-ID: <help.acme.test>\r\n";
    arrives(mail("two@x.test", "anna@example.test", "Re", group, "It broke again."));
    fetch.fetch(project);
    assertThat(acme.get("Arne", "/inbox").body()).contains("Broken lamp", "Awaiting Agent");
    assertThat(
            acme.world()
                .one(
                    Boolean.class,
                    "select unread from ticket where id = ?",
                    java.util.UUID.fromString(ticket)))
        .isTrue();
  }

  @Test
  void rulesDecideOnNewConversations() {
    rule("Ignored", "ignored.test", EmailRuleAction.IGNORE);
    rule("Closed", "closed.test", EmailRuleAction.CLOSE);
    rule("Deleted", "deleted.test", EmailRuleAction.DELETE);
    arrives(mail("1@x.test", "a@ignored.test", "Ignored", "", "Text"));
    arrives(mail("2@x.test", "a@closed.test", "Closed", "", "Text"));
    arrives(mail("3@x.test", "a@deleted.test", "Deleted", "", "Text"));
    fetch.fetch(project);
    assertThat(subjects()).containsExactly("Closed");
    assertThat(acme.get("Arne", "/tickets?status=closed").body()).contains("a@closed.test");
    assertThat(acme.get("Arne", "/tickets/" + ticket("Closed")).body())
        .contains("<b>Email rule Closed</b> closed the ticket");
  }

  @Test
  void aBounceGoesToItsTicket() throws Exception {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    var ticket = ticket("Broken lamp");
    acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "Try again"));
    leave(ticket, 2);
    var id = sent("anna@example.test").getHeader("Message-ID")[0];
    arrives(bounce(id));
    fetch.fetch(project);
    assertThat(acme.get("Arne", "/tickets/" + ticket).body())
        .contains("It came back", "Awaiting Agent");
    assertThat(subjects()).hasSize(1);
  }

  @Test
  void whatAPersonWritesIsKeptAlsoWithAReportInIt() throws Exception {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    var ticket = ticket("Broken lamp");
    acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "Try again"));
    leave(ticket, 2);
    var id = sent("anna@example.test").getHeader("Message-ID")[0];
    var report = bounce(id).substring(bounce(id).indexOf("Content-Type: multipart/report"));
    arrives(
        mail(
            "two@x.test",
            "anna@example.test",
            "Re",
            "In-Reply-To: " + id + "\r\nContent-Type: multipart/mixed; boundary=m\r\n",
            "--m\r\n\r\nI got this from you.\r\n--m\r\n" + report + "\r\n--m--"));
    var failed = "In-Reply-To: " + id + "\r\nX-Failed-Recipients: anna@example.test\r\n";
    arrives(mail("three@x.test", "anna@example.test", "Re", failed, "It still does not work."));
    fetch.fetch(project);
    assertThat(acme.get("Arne", "/tickets/" + ticket).body())
        .contains("I got this from you.", "It still does not work.")
        .doesNotContain("It came back");
  }

  @Test
  void aServerThatCannotBeReachedSaysSoOnThePageAndOnTheTicket() {
    arrives(mail("one@x.test", "anna@example.test", "Broken lamp", "", "It broke."));
    fetch.fetch(project);
    acme.world()
        .run(
            "update email_channel set incoming_port = 1, outgoing_port = 1 where project_id = ?",
            project.value());
    fetch.fetch(project);
    assertThat(acme.get("Olga", "/channels/email").body())
        .contains("The server refuses connections on port 1.");
    var ticket = ticket("Broken lamp");
    acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "Try again"));
    acme.inTransaction(() -> true);
    var leaving = new ReplyMails.Leaving(project.value(), java.util.UUID.fromString(ticket), 2);
    leaveWithoutMail(ticket, 2);
    product.getBean(ReplyMails.class).send(leaving, true);
    assertThat(acme.get("Arne", "/tickets/" + ticket).body())
        .contains("Not sent: The mail server cannot be reached.");
  }

  @Test
  void whatHadBeenReadBeforeStaysWhereItIs() throws Exception {
    arrives(mail("old@x.test", "anna@example.test", "Old", "", "Text"));
    var folder =
        mails
            .server()
            .getManagers()
            .getImapHostManager()
            .getInbox(mails.server().getUserManager().getUserByEmail(MailHouse.USER));
    folder.setFlags(new Flags(Flags.Flag.SEEN), true, 1, null, true);
    arrives(mail("new@x.test", "anna@example.test", "New", "", "Text"));
    fetch.fetch(project);
    assertThat(subjects()).containsExactly("New");
  }

  private void keepTheProductsJobAway() throws InterruptedException {
    var job = MailFetch.FETCH.instance("project-" + project.value()).data(project.value()).build();
    var never = Instant.now().plus(Duration.ofDays(365));
    while (!product.getBean(SchedulerClient.class).scheduleIfNotExists(job, never)) {
      TimeUnit.MILLISECONDS.sleep(20); // it runs just now
    }
  }

  private int newestSeq(String ticket) {
    return acme.world()
        .one(
            Integer.class,
            "select max(seq) from message where ticket_id = ?",
            java.util.UUID.fromString(ticket));
  }

  /** Lets the reply go and its mail be sent, as the two jobs do. */
  private void leave(String ticket, int seq) {
    leaveWithoutMail(ticket, seq);
    product
        .getBean(ReplyMails.class)
        .send(
            new ReplyMails.Leaving(project.value(), java.util.UUID.fromString(ticket), seq), true);
  }

  private void leaveWithoutMail(String ticket, int seq) {
    new com.ensoras.tickets.Moments(product).leave(project, ticket, seq);
  }

  private void rule(String name, String domain, EmailRuleAction action) {
    var made =
        acme.json(
            "Olga",
            "POST",
            "/email-rules",
            "{\"name\":\"%s\",\"type\":\"domain\",\"pattern\":\"%s\",\"action\":\"%s\",\"priority\":100}"
                .formatted(name, domain, action.code()));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }

  private List<String> subjects() {
    return acme.world()
        .all(
            String.class,
            "select subject from ticket where project_id = ? order by number",
            project.value());
  }

  private List<String> bodies() {
    return acme.world()
        .all(
            String.class,
            "select body from message where project_id = ? order by created_at, seq",
            project.value());
  }

  private String ticket(String subject) {
    return acme.world()
        .one(
            java.util.UUID.class,
            "select id from ticket where project_id = ? and subject = ?",
            project.value(),
            subject)
        .toString();
  }

  private MimeMessage sent(String to) throws Exception {
    for (var message : mails.server().getReceivedMessages()) {
      if (message.getAllRecipients()[0].toString().equals(to)) {
        return message;
      }
    }
    throw new AssertionError("nothing was sent to " + to);
  }

  private void arrives(String raw) {
    arrivesTo(MailHouse.USER, raw);
  }

  private void arrivesTo(String address, String raw) {
    try {
      var text = raw.replace("To: " + MailHouse.USER, "To: " + address);
      var message =
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      mails.server().getUserManager().getUserByEmail(MailHouse.USER).deliver(message);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String mail(String id, String from, String subject, String more, String text) {
    return "Message-ID: <%s>\r\n%sTo: %s\r\nSubject: %s\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n%s\r\n%s\r\n"
        .formatted(
            id,
            from.isEmpty() ? "" : "From: " + from + "\r\n",
            MailHouse.USER,
            subject,
            more,
            text);
  }

  private static String bounce(String messageId) {
    return """
        From: MAILER-DAEMON@example.test
        To: help@acme.test
        Subject: Undelivered
        Message-ID: <bounce@example.test>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        It could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; example.test

        Final-Recipient: rfc822; anna@example.test
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: message/rfc822

        Message-ID: %s
        Subject: Re: Broken lamp

        Text
        --b--
        """
        .formatted(messageId)
        .replace("\n", "\r\n");
  }
}
