package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.accounts.AccountId;
import com.ensoras.customers.Customer;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/** Lets replies go: kept at once, sent when they cannot be taken back any more. */
@Operations
public class Dispatch {

  /** How long a reply can be taken back. */
  static final Duration UNDO = Duration.ofSeconds(10);

  private static final String NOBODY =
      "This customer cannot be reached: no mailbox is connected, or their address is missing. Mend it, then send again.";

  private static final String NO_MAILBOX = "No mailbox is connected. Connect one, then send again.";

  private static final String MAY_NOT =
      "Whoever wrote it may not send replies any more. Somebody else has to answer.";

  /**
   * Which reply is to go.
   *
   * @param accepted somebody else has approved it, or sends it again
   */
  record Leaving(long project, UUID ticket, int seq, boolean accepted) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  private static final TaskDescriptor<Leaving> TASK =
      TaskDescriptor.of("reply-leaves", Leaving.class);

  private final ProjectLock lock;
  private final TicketStore tickets;
  private final MessageStore messages;
  private final CustomerStore customers;
  private final OutgoingFileStore files;
  private final DraftFileStore drafted;
  private final SearchStore search;
  private final Writers writers;
  private final Timeline timeline;
  private final ObjectProvider<Carrier> carriers; // they report back here
  private final SchedulerClient jobs;

  Dispatch(
      ProjectLock lock,
      TicketStore tickets,
      MessageStore messages,
      CustomerStore customers,
      OutgoingFileStore files,
      DraftFileStore drafted,
      SearchStore search,
      Writers writers,
      Timeline timeline,
      ObjectProvider<Carrier> carriers,
      SchedulerClient jobs) {
    this.lock = lock;
    this.tickets = tickets;
    this.messages = messages;
    this.customers = customers;
    this.files = files;
    this.drafted = drafted;
    this.search = search;
    this.writers = writers;
    this.timeline = timeline;
    this.carriers = carriers;
    this.jobs = jobs;
  }

  @Bean
  static Task<Leaving> replyLeaves(ObjectProvider<Dispatch> dispatch) {
    return Tasks.oneTime(TASK).execute((job, context) -> dispatch.getObject().leave(job.getData()));
  }

  /**
   * Keeps the reply; the customer's turn begins at once. The ticket is locked.
   *
   * @param undo how long it can be taken back
   * @return its place in the ticket
   * @throws FilesGone when a file is not the writer's, or is gone
   */
  int send(Permit permit, Ticket ticket, AccountId writer, ReplyDraft reply, Duration undo) {
    var wait = goesNow(permit, ticket, reply) ? null : undo;
    var seq = keep(permit, ticket, writer, reply, wait);
    files.send(permit, ticket.id(), seq, reply.files());
    go(permit, ticket, seq, wait);
    return seq;
  }

  /** The same for a reply that somebody else has approved, with the files that waited with it. */
  void sendApproved(Permit permit, Ticket ticket, AccountId writer, Draft draft) {
    var reply = new ReplyDraft(draft.body(), String.join(",", draft.cc()), List.of(), null);
    var wait = goesNow(permit, ticket, reply) ? null : Duration.ZERO;
    var seq = keep(permit, ticket, writer, reply, wait);
    drafted.send(permit, ticket.id(), seq, draft);
    go(permit, ticket, seq, wait);
  }

  private int keep(
      Permit permit, Ticket ticket, AccountId writer, ReplyDraft reply, @Nullable Duration wait) {
    var seq = tickets.addMessage(permit, ticket.id(), Author.AGENT, TicketStatus.AWAITING_CUSTOMER);
    var customer = customers.get(permit, ticket.customer());
    messages.insert(
        permit,
        ticket.id(),
        seq,
        new NewMessage(
            MessageKind.MESSAGE,
            Author.AGENT,
            writer,
            "",
            "",
            reply.body(),
            "",
            null,
            Optional.ofNullable(customer.email()).stream().toList(),
            reply.copies(),
            List.of(),
            wait == null ? Duration.ZERO : wait,
            ticket.status(),
            Mentions.Found.NONE));
    search.addText(permit, ticket.id(), reply.body());
    tickets.moveTags(permit, ticket.id());
    return seq;
  }

  /** At once where nothing is to be waited for, else by the job. */
  private void go(Permit permit, Ticket ticket, int seq, @Nullable Duration wait) {
    if (wait == null) {
      handOver(permit, ticket, seq);
    } else {
      schedule(permit, ticket.id(), seq, wait, wait.isZero());
    }
  }

  /** Whether the customer waits for it at this moment; copies go by mail, with time to think. */
  boolean goesNow(Permit permit, Ticket ticket, ReplyDraft reply) {
    return reply.copies().isEmpty()
        && carriers.orderedStream().anyMatch(carrier -> carrier.isThere(permit, ticket));
  }

  /** Whether it failed because its writer might not send it. */
  static boolean wasStopped(Message message) {
    return message.sending() == Sending.FAILED && MAY_NOT.equals(message.problem());
  }

  /**
   * Sends once more, to the address that the customer has now.
   *
   * @param accepted whether somebody else than its writer sends it
   */
  void again(Permit permit, Ticket ticket, int seq, boolean accepted) {
    if (!isForward(permit, ticket.id(), seq)) {
      var email = customers.get(permit, ticket.customer()).email();
      messages.readdress(permit, ticket.id(), seq, Optional.ofNullable(email).stream().toList());
    }
    schedule(permit, ticket.id(), seq, Duration.ZERO, accepted);
  }

  void schedule(Permit permit, TicketId ticket, int seq, Duration in, boolean accepted) {
    var leaving = new Leaving(permit.project().value(), ticket.value(), seq, accepted);
    jobs.scheduleIfNotExists(
        TASK.instance(ticket.value() + "-" + seq + "-" + System.nanoTime()).data(leaving).build(),
        Instant.now().plus(in));
  }

  /** The job: hands the reply to whoever reaches the customer. Twice is once. */
  void leave(Leaving leaving) {
    var permit = lock.unlocked(SystemTask.CARRY_REPLIES, new ProjectId(leaving.project()));
    var id = new TicketId(leaving.ticket());
    Ticket ticket;
    try {
      ticket = tickets.lock(permit, id);
    } catch (Missing gone) { // the project was deleted meanwhile
      return;
    }
    if (messages.get(permit, id, leaving.seq()).filter(Dispatch::waits).isEmpty()) {
      return; // taken back, or gone already
    }
    if (!leaving.accepted() && !writers.mayStillSend(permit, id, leaving.seq())) {
      messages.move(permit, id, leaving.seq(), Sending.WAITS, Sending.ON_ITS_WAY, null);
      failed(permit, id, leaving.seq(), MAY_NOT);
      return;
    }
    handOver(permit, ticket, leaving.seq());
  }

  private static boolean waits(Message message) {
    return message.sending() == Sending.WAITS;
  }

  /** To whoever reaches the customer. The ticket is locked, the reply waits. */
  private void handOver(Permit permit, Ticket ticket, int seq) {
    var id = ticket.id();
    var message = messages.get(permit, id, seq).orElseThrow();
    var customer = customers.get(permit, ticket.customer());
    var carrier =
        carriers
            .orderedStream()
            .filter(c -> message.cc().isEmpty() || c.takesCopies())
            .filter(
                c -> message.forward() ? c.forwards(permit) : c.reaches(permit, ticket, customer))
            .findFirst();
    var next = carrier.map(c -> c.carry(permit, ticket, customer, message)).orElse(null);
    if (next == null && !message.forward() && reachesItself(ticket, customer)) {
      next = Sending.SENT;
    }
    if (carrier.isPresent() && !message.forward()) {
      carriers.orderedStream().forEach(each -> each.taken(permit, ticket, message));
    }
    messages.move(permit, id, seq, Sending.WAITS, Sending.ON_ITS_WAY, null);
    if (next == null) {
      failed(permit, id, seq, message.forward() ? NO_MAILBOX : NOBODY);
    } else if (next == Sending.SENT) {
      sent(permit, id, seq);
    }
  }

  /** It has left: the first answer is counted from here. */
  public void sent(Permit permit, TicketId ticket, int seq) {
    if (messages.move(permit, ticket, seq, Sending.ON_ITS_WAY, Sending.SENT, null)) {
      if (!isForward(permit, ticket, seq)) {
        tickets.responded(permit, ticket);
      }
      timeline.tell(permit, ticket);
    }
  }

  /**
   * It could not be sent, or came back: the ticket says so, and needs somebody again unless it is
   * closed or a reply waits for approval there.
   *
   * @param problem one sentence for agents
   */
  public void failed(Permit permit, TicketId ticket, int seq, String problem) {
    var stands = tickets.lock(permit, ticket).status();
    if (messages.move(permit, ticket, seq, Sending.ON_ITS_WAY, Sending.FAILED, problem)
        || messages.move(permit, ticket, seq, Sending.SENT, Sending.FAILED, problem)) {
      if (stands == TicketStatus.AWAITING_CUSTOMER || stands == TicketStatus.RESOLVED) {
        tickets.setStatus(permit, ticket, TicketStatus.AWAITING_AGENT);
      }
      timeline.record(
          permit,
          ticket,
          "send-failed",
          isForward(permit, ticket, seq)
              ? "could not forward the message"
              : "could not send the reply",
          problem);
    }
  }

  private boolean isForward(Permit permit, TicketId ticket, int seq) {
    return messages.get(permit, ticket, seq).filter(Message::forward).isPresent();
  }

  /** A program reads its answers itself; so does whoever the ticket was opened for by hand. */
  private static boolean reachesItself(Ticket ticket, Customer customer) {
    return ticket.channel() == Channel.API
        || (ticket.channel() == Channel.MANUAL && customer.email() == null);
  }
}
