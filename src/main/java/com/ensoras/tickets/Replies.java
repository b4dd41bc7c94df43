package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.accounts.AccountId;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import java.util.List;
import java.util.UUID;

/** What members write into a ticket: replies, which go to the customer, and private notes. */
@Operations
public class Replies {

  /** What became of a reply. */
  public sealed interface Outcome {
    /**
     * It goes out in a moment; until then it can be taken back.
     *
     * @param now it has gone already, since the customer is there
     */
    record Goes(int seq, boolean now) implements Outcome {}

    /** Somebody else has to approve it. */
    record Waits() implements Outcome {}
  }

  private final Entrance entrance;
  private final TicketStore tickets;
  private final MessageStore messages;
  private final DraftStore drafts;
  private final OutgoingFileStore files;
  private final Dispatch dispatch;
  private final SearchStore search;
  private final UnsentTexts unsent;
  private final Mentions mentions;
  private final Timeline timeline;

  Replies(
      Entrance entrance,
      TicketStore tickets,
      MessageStore messages,
      DraftStore drafts,
      OutgoingFileStore files,
      Dispatch dispatch,
      SearchStore search,
      UnsentTexts unsent,
      Mentions mentions,
      Timeline timeline) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.messages = messages;
    this.drafts = drafts;
    this.files = files;
    this.dispatch = dispatch;
    this.search = search;
    this.unsent = unsent;
    this.mentions = mentions;
    this.timeline = timeline;
  }

  /**
   * Sends a reply to the customer, or lets it wait for approval where the writer's role says so.
   *
   * @throws GoesOnElsewhere when the ticket was merged into another
   * @throws TicketIsClosed until it is reopened
   * @throws AnsweredMeanwhile when somebody has written after what the writer has seen; in a chat
   *     whose visitor is there, where both write at once, only a colleague
   * @throws DraftWaits when a reply waits for approval here
   */
  public Outcome reply(Actor actor, TicketId id, ReplyDraft reply) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    reply.check();
    var ticket = tickets.lock(permit, id);
    refuse(permit, ticket, reply);
    if (now(permit).authority().repliesWait()) {
      unsent.forget(permit, id, UnsentTexts.REPLY);
      drafts.insert(permit, id, account(permit), null, reply, null);
      tickets.setStatus(permit, id, TicketStatus.AWAITING_APPROVAL);
      timeline.record(permit, id, "draft-written", "wrote a reply that waits for approval", "");
      return new Outcome.Waits();
    }
    var now = dispatch.goesNow(permit, ticket, reply);
    var seq = dispatch.send(permit, ticket, account(permit), reply, Dispatch.UNDO);
    unsent.forget(permit, id, UnsentTexts.REPLY);
    timeline.tell(permit, id);
    return new Outcome.Goes(seq, now);
  }

  public int note(Actor actor, TicketId id, String typed) {
    return note(actor, id, typed, List.of());
  }

  /**
   * Adds a note that only members see. Notes never wait for approval.
   *
   * @param attached files that were uploaded before
   * @throws FilesGone when one of them is not the actor's, or is gone
   */
  public int note(Actor actor, TicketId id, String typed, List<UUID> attached) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    var body = typed.replace("\r\n", "\n").strip();
    var errors = new Invalid.Errors();
    ReplyDraft.body(body).forEach(problem -> errors.add("body", problem));
    errors.refuse();
    tickets.lock(permit, id);
    var seq = tickets.nextSeq(permit, id);
    messages.insert(
        permit, id, seq, NewMessage.note(account(permit), body, mentions.in(permit, id, body)));
    search.addText(permit, id, body);
    files.send(permit, id, seq, attached);
    unsent.forget(permit, id, UnsentTexts.NOTE);
    timeline.tell(permit, id);
    return seq;
  }

  /** Whom a note in this ticket can mention. */
  List<Mentions.Mentionable> mentionable(Actor actor, TicketId id) {
    var permit = actor.require(Permission.TICKETS_RESPOND);
    tickets.get(permit, id);
    return mentions.offered(permit, id);
  }

  /**
   * Takes one's own reply back before it goes; its text and its files are there to be sent again.
   *
   * @throws TooLate when it is on its way, or is not the actor's
   */
  public void undo(Actor actor, TicketId id, int seq) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    var ticket = tickets.lock(permit, id);
    var message = messages.get(permit, id, seq).orElseThrow(TooLate::new);
    if (!message.forward()) {
      files.giveBack(permit, id, seq);
    }
    var before = messages.takeBack(permit, id, seq, account(permit)).orElseThrow(TooLate::new);
    if (message.forward()) {
      timeline.record(permit, id, "forward-undone", "took the forward back", "");
      return;
    }
    var untouched =
        ticket.status() == TicketStatus.AWAITING_CUSTOMER
            && messages.after(permit, id, seq).isEmpty();
    tickets.removeMessage(permit, id, untouched ? before : null);
    unsent.giveBack(permit, id, message.body());
    timeline.tell(permit, id);
  }

  /**
   * Sends again what could not be sent.
   *
   * @throws NothingToRetry when it did not fail
   * @throws SomebodyElseSends when the actor's replies wait for approval, or it is their own and
   *     was stopped because they might not send it
   */
  public void retry(Actor actor, TicketId id, int seq) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    var ticket = tickets.lock(permit, id);
    var message =
        messages
            .get(permit, id, seq)
            .filter(each -> each.sending() == Sending.FAILED)
            .orElseThrow(NothingToRetry::new);
    var own = account(permit).value().toString().equals(message.authorKey());
    if (now(permit).authority().repliesWait()) {
      throw SomebodyElseSends.repliesWait();
    }
    if (own && Dispatch.wasStopped(message)) {
      throw SomebodyElseSends.wasStopped();
    }
    messages.move(permit, id, seq, Sending.FAILED, Sending.WAITS, null);
    dispatch.again(permit, ticket, seq, !own);
    timeline.tell(permit, id);
  }

  private void refuse(Permit permit, Ticket ticket, ReplyDraft reply) {
    if (ticket.mergedInto() != null) {
      throw GoesOnElsewhere.merged();
    }
    if (ticket.status() == TicketStatus.CLOSED) {
      throw new TicketIsClosed();
    }
    drafts
        .waiting(permit, ticket.id())
        .ifPresent(
            draft -> {
              throw new DraftWaits(permit, draft);
            });
    if (reply.seen() != null) {
      messages
          .newerThan(permit, ticket.id(), reply.seen(), !dispatch.goesNow(permit, ticket, reply))
          .ifPresent(
              newer -> {
                throw new AnsweredMeanwhile(newer);
              });
    }
  }

  static Actor now(Permit permit) {
    return permit.actor().orElseThrow();
  }

  static AccountId account(Permit permit) {
    return now(permit).person().id();
  }
}
