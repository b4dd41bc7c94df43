package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.accounts.AccountId;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets forwards go: kept at once, sent like replies when they cannot be taken back any more. */
@Component
class ForwardDispatch {

  private final TicketStore tickets;
  private final MessageStore messages;
  private final OutgoingFileStore files;
  private final DraftFileStore drafted;
  private final ForwardFileStore copies;
  private final Dispatch dispatch;
  private final Timeline timeline;
  private final ObjectProvider<Carrier> carriers;

  ForwardDispatch(
      TicketStore tickets,
      MessageStore messages,
      OutgoingFileStore files,
      DraftFileStore drafted,
      ForwardFileStore copies,
      Dispatch dispatch,
      Timeline timeline,
      ObjectProvider<Carrier> carriers) {
    this.tickets = tickets;
    this.messages = messages;
    this.files = files;
    this.drafted = drafted;
    this.copies = copies;
    this.dispatch = dispatch;
    this.timeline = timeline;
    this.carriers = carriers;
  }

  /**
   * @throws CannotForward when nothing takes mail to others
   * @throws Invalid for the desk's own address: it would come back as if a customer had written
   */
  void refuse(Permit permit, List<String> to) {
    if (carriers.stream().noneMatch(carrier -> carrier.forwards(permit))) {
      throw new CannotForward();
    }
    to.stream()
        .flatMap(address -> EmailAddress.parse(address).stream())
        .filter(address -> carriers.stream().anyMatch(c -> c.isOwn(permit, address)))
        .findFirst()
        .ifPresent(
            own -> {
              throw new Invalid("to", own.address() + " is this desk's own address.");
            });
  }

  /**
   * The ticket is locked.
   *
   * @param originals files of the ticket's messages that go along
   * @return its place in the ticket
   */
  int send(
      Permit permit,
      Ticket ticket,
      AccountId writer,
      Forward forward,
      Collection<UUID> uploaded,
      Collection<UUID> originals) {
    var seq = keep(permit, ticket, writer, forward, Dispatch.UNDO);
    files.send(permit, ticket.id(), seq, uploaded);
    copies.send(permit, ticket.id(), seq, originals);
    FileLimits.check(copies.sizes(permit, ticket.id(), seq));
    dispatch.schedule(permit, ticket.id(), seq, Dispatch.UNDO, false);
    record(permit, ticket, forward);
    return seq;
  }

  /** The same for one that somebody else has approved. */
  void sendApproved(Permit permit, Ticket ticket, AccountId writer, Draft draft) {
    var forward = new Forward(draft.to(), draft.body(), draft.quoted());
    var seq = keep(permit, ticket, writer, forward, Duration.ZERO);
    drafted.send(permit, ticket.id(), seq, draft);
    dispatch.schedule(permit, ticket.id(), seq, Duration.ZERO, true);
  }

  private int keep(Permit permit, Ticket ticket, AccountId writer, Forward forward, Duration wait) {
    var seq = tickets.nextSeq(permit, ticket.id());
    messages.insert(
        permit, ticket.id(), seq, NewMessage.forward(writer, forward, wait, ticket.status()));
    return seq;
  }

  private void record(Permit permit, Ticket ticket, Forward forward) {
    timeline.record(permit, ticket.id(), "forwarded", "forwards to " + forward.recipients(), "");
  }
}
