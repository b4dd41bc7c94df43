package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.words.ProjectWords;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Passing a message, or a whole conversation, on to somebody else by mail. Notes never go along.
 * Where replies wait for approval, so does this: it leaves the house as they do.
 */
@Operations
public class Forwards {

  private static final int MOST_MESSAGES = 200;

  /**
   * What would be forwarded.
   *
   * @param files of these messages
   */
  record Passed(Ticket ticket, String text, List<Attachment> files) {}

  private final Entrance entrance;
  private final TicketStore tickets;
  private final MessageStore messages;
  private final CustomerStore customers;
  private final ProjectWords words;
  private final DraftStore drafts;
  private final ForwardDispatch dispatch;
  private final Timeline timeline;

  Forwards(
      Entrance entrance,
      TicketStore tickets,
      MessageStore messages,
      CustomerStore customers,
      ProjectWords words,
      DraftStore drafts,
      ForwardDispatch dispatch,
      Timeline timeline) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.messages = messages;
    this.customers = customers;
    this.words = words;
    this.drafts = drafts;
    this.dispatch = dispatch;
    this.timeline = timeline;
  }

  /**
   * Forwarding shows what is written there: it takes the right to read it, too.
   *
   * @throws ForwardShowsContent when the actor may not read it
   * @throws CannotForward when no mailbox is connected
   * @throws GoesOnElsewhere when the ticket was merged into another
   * @throws TicketIsClosed until it is reopened
   * @throws DraftWaits when a reply or forward waits for approval here
   * @throws FilesGone when a file is not the actor's or the ticket's, or is gone
   */
  public Replies.Outcome forward(Actor actor, TicketId id, ForwardDraft draft) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    ForwardShowsContent.check(permit);
    draft.check();
    var ticket = tickets.lock(permit, id);
    refuse(permit, ticket, draft);
    var passed = passed(permit, ticket, draft.message());
    var originals = originals(draft, passed);
    var forward = new Forward(draft.addresses(), draft.body(), passed.text());
    if (Replies.now(permit).authority().repliesWait()) {
      drafts.insert(permit, id, Replies.account(permit), forward, draft.files(), originals);
      tickets.setStatus(permit, id, TicketStatus.AWAITING_APPROVAL);
      timeline.record(
          permit,
          id,
          "draft-written",
          "wrote a forward to " + forward.recipients() + " that waits for approval",
          "");
      return new Replies.Outcome.Waits();
    }
    var seq =
        dispatch.send(permit, ticket, Replies.account(permit), forward, draft.files(), originals);
    return new Replies.Outcome.Goes(seq, false);
  }

  /**
   * For the form.
   *
   * @param message null for the whole conversation
   */
  Passed passed(Actor actor, TicketId id, @Nullable Integer message) {
    var permit = actor.require(Permission.TICKETS_RESPOND);
    ForwardShowsContent.check(permit);
    return passed(permit, tickets.get(permit, id), message);
  }

  private Passed passed(Permit permit, Ticket ticket, @Nullable Integer message) {
    var read = messages.before(permit, ticket.id(), Integer.MAX_VALUE, MOST_MESSAGES + 1);
    var chosen = read.stream().filter(each -> isPassedOn(each, message)).toList();
    if (chosen.isEmpty()) {
      throw new Missing();
    }
    var text =
        new ForwardedText(words.of(permit), ticket, customers.get(permit, ticket.customer()));
    var more = message == null && read.size() > MOST_MESSAGES;
    return new Passed(
        ticket,
        text.of(chosen, more),
        chosen.stream().flatMap(each -> each.attachments().stream()).toList());
  }

  /** What was written to and fro, as far as it has really been sent. */
  private static boolean isPassedOn(Message each, @Nullable Integer message) {
    return each.kind() == MessageKind.MESSAGE
        && each.sending() == Sending.SENT
        && (message == null || each.seq() == message);
  }

  private static List<UUID> originals(ForwardDraft draft, Passed passed) {
    var offered = passed.files().stream().map(Attachment::id).toList();
    var wanted = draft.originals();
    if (wanted == null) {
      return offered;
    }
    if (!offered.containsAll(wanted)) {
      throw new FilesGone();
    }
    return wanted.stream().distinct().toList();
  }

  private void refuse(Permit permit, Ticket ticket, ForwardDraft draft) {
    if (ticket.mergedInto() != null) {
      throw GoesOnElsewhere.merged();
    }
    if (ticket.status() == TicketStatus.CLOSED) {
      throw new TicketIsClosed();
    }
    drafts
        .waiting(permit, ticket.id())
        .ifPresent(
            waiting -> {
              throw new DraftWaits(permit, waiting);
            });
    dispatch.refuse(permit, draft.addresses());
  }
}
