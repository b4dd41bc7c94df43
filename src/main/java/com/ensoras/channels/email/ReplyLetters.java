package com.ensoras.channels.email;

import com.ensoras.access.Permit;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.database.Operations;
import com.ensoras.tickets.AttachmentStore;
import com.ensoras.tickets.Dispatch;
import com.ensoras.tickets.MessageStore;
import com.ensoras.tickets.Sending;
import com.ensoras.tickets.TicketId;
import com.ensoras.tickets.TicketStore;
import java.util.List;
import java.util.Optional;

/** Writes the mail of a reply from what is stored, and notes what became of it. */
@Operations
class ReplyLetters {

  private final ProjectLock lock;
  private final TicketStore tickets;
  private final MessageStore messages;
  private final AttachmentStore files;
  private final EmailChannelStore channels;
  private final MailAccess access;
  private final MailThreads threads;
  private final Dispatch dispatch;

  ReplyLetters(
      ProjectLock lock,
      TicketStore tickets,
      MessageStore messages,
      AttachmentStore files,
      EmailChannelStore channels,
      MailAccess access,
      MailThreads threads,
      Dispatch dispatch) {
    this.lock = lock;
    this.tickets = tickets;
    this.messages = messages;
    this.files = files;
    this.channels = channels;
    this.access = access;
    this.threads = threads;
    this.dispatch = dispatch;
  }

  /** Empty when it is not on its way any more. */
  Optional<ReplyLetter> write(ReplyMails.Leaving leaving) {
    var permit = permit(leaving);
    var id = new TicketId(leaving.ticket());
    var channel = channels.get(permit);
    return messages
        .get(permit, id, leaving.seq())
        .filter(message -> message.sending() == Sending.ON_ITS_WAY)
        .map(
            message ->
                new ReplyLetter(
                    channel,
                    access.password(permit, Direction.OUTGOING),
                    tickets.get(permit, id),
                    message,
                    threads.token(permit, id),
                    message.forward() ? List.of() : threads.references(permit, id),
                    files.of(permit, id, leaving.seq())));
  }

  void sent(ReplyMails.Leaving leaving, String messageId) {
    var permit = permit(leaving);
    var id = new TicketId(leaving.ticket());
    threads.note(permit, messageId, new MailThreads.Place(id, leaving.seq()), true);
    dispatch.sent(permit, id, leaving.seq());
  }

  void failed(ReplyMails.Leaving leaving, String problem) {
    dispatch.failed(permit(leaving), new TicketId(leaving.ticket()), leaving.seq(), problem);
  }

  private Permit permit(ReplyMails.Leaving leaving) {
    return lock.unlocked(SystemTask.CARRY_REPLIES, new ProjectId(leaving.project()));
  }
}
