package com.ensoras.tickets;

import com.ensoras.access.MemberId;
import com.ensoras.accounts.AccountId;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of one ticket.
 *
 * @param me whose own replies can be taken back
 * @param unsent what the reader has typed here before
 * @param begun the newest place of the ticket when the reply was begun
 * @param meanwhile what came after that
 * @param form the reply that was typed and refused
 */
record TicketPage(
    String project,
    AccountId me,
    MemberId member,
    TicketView view,
    TicketDoors doors,
    Unsent unsent,
    int begun,
    @Nullable Meanwhile meanwhile,
    Form form) {

  /** Messages and events in one line of time; one of the two is null. */
  record Line(int seq, @Nullable Message message, @Nullable TicketEvent event) {}

  List<Line> lines() {
    var lines = new ArrayList<Line>();
    var first = view.messages().isEmpty() || !view.earlier() ? 0 : view.messages().getFirst().seq();
    view.messages().forEach(m -> lines.add(new Line(m.seq(), m, null)));
    view.events().stream()
        .filter(event -> event.seq() >= first)
        .forEach(e -> lines.add(new Line(e.seq(), null, e)));
    lines.sort(Comparator.comparingInt(Line::seq));
    return lines;
  }

  String href() {
    return TicketPages.href(project, view.ticket().id());
  }

  String href(TicketRow other) {
    return TicketPages.href(project, other.id());
  }

  String earlierHref() {
    return href() + "?before=" + view.messages().getFirst().seq();
  }

  @Nullable Draft waiting() {
    return view.drafts().stream()
        .filter(draft -> draft.state() == Draft.State.WAITS)
        .findFirst()
        .orElse(null);
  }

  /** What was rejected last, as long as nothing was written after it. */
  @Nullable Draft rejected() {
    var newest = view.drafts().isEmpty() ? null : view.drafts().getFirst();
    return newest != null && newest.state() == Draft.State.REJECTED && !newest.reason().isEmpty()
        ? newest
        : null;
  }

  boolean isMine(Draft draft) {
    return me.equals(draft.account());
  }

  boolean canUndo(Message message) {
    return message.sending() == Sending.WAITS
        && me.value().toString().equals(message.authorKey())
        && message.sendAt() != null
        && message.sendAt().isAfter(Instant.now());
  }

  /** What was stopped because its writer might not send it, somebody else sends. */
  boolean canRetry(Message message) {
    var own = me.value().toString().equals(message.authorKey());
    return doors.reply() && !doors.repliesWait() && !(own && Dispatch.wasStopped(message));
  }

  boolean isAssignedToMe() {
    return member.equals(view.ticket().assignee());
  }

  boolean canTake() {
    return doors.reply() && view.inItsTeam() && view.ticket().assignee() == null;
  }

  boolean canReply() {
    return doors.reply() && view.ticket().status() != TicketStatus.CLOSED && waiting() == null;
  }

  /** What stands in the field: what was refused, else what was typed and not sent. */
  String reply() {
    return form.has("body") && !form.has("kind", "note") ? form.value("body") : unsent.reply();
  }

  /** A draft waits: what was being written stays, and is shown. */
  boolean keepsReply() {
    return doors.reply() && !canReply() && !reply().isBlank();
  }

  String note() {
    return form.has("body") && form.has("kind", "note") ? form.value("body") : unsent.note();
  }

  /** Where files are uploaded. */
  String filesHref() {
    return href() + "/files";
  }

  /** Whether something of this ticket can be passed on now. */
  boolean canForward() {
    return doors.forward() && canReply() && view.ticket().mergedInto() == null;
  }

  boolean canForward(Message message) {
    return canForward()
        && message.kind() == MessageKind.MESSAGE
        && message.sending() == Sending.SENT;
  }

  /** Where a reply goes, as an approval says it; empty without an address. */
  String address() {
    var email = view.customer().email();
    return email == null ? "" : email;
  }

  String replyTo() {
    var email = view.customer().email();
    return email == null ? view.customer().called() : email;
  }

  /** Who got the customer's newest message too, with commas; empty when nobody did. */
  String everybody() {
    return view.messages().reversed().stream()
        .filter(message -> message.author() == Author.CUSTOMER)
        .findFirst()
        .map(TicketPage::others)
        .map(others -> String.join(", ", others))
        .orElse("");
  }

  /** Whoever wrote in place of the customer belongs to them. */
  private static List<String> others(Message message) {
    return Stream.concat(Stream.of(message.authorAddress()), message.cc().stream())
        .filter(address -> !address.isEmpty())
        .distinct()
        .toList();
  }

  /** Where the page says that it is open; null for whoever only previews it. */
  @Nullable String colleaguesHref() {
    return doors.meet() ? href() + "/colleagues" : null;
  }

  String viewersTopic() {
    return Timeline.viewersTopic(view.ticket().id());
  }

  /** Where whoever may makes a rule about this sender; null when there is nothing to block. */
  @Nullable String blockHref() {
    var email = view.customer().email();
    return email == null || !doors.block()
        ? null
        : TicketDoors.NEW_EMAIL_RULE.replace("{project}", project)
            + "?address="
            + java.net.URLEncoder.encode(email, java.nio.charset.StandardCharsets.UTF_8);
  }

  static List<Choice> priorities() {
    return TicketListPage.priorities();
  }
}
