package com.ensoras.notices;

import com.ensoras.access.MemberId;
import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.database.Operations;
import com.ensoras.mail.Outbox;
import java.util.List;

/**
 * One mail for each member and five minutes, about all that they have neither read nor dealt with,
 * as far as they may know of it at that moment.
 */
@Operations
class NoticeMails {

  private final ProjectLock lock;
  private final MailingStore store;
  private final NoticeLetter letter;
  private final Outbox outbox;

  NoticeMails(ProjectLock lock, MailingStore store, NoticeLetter letter, Outbox outbox) {
    this.lock = lock;
    this.store = store;
    this.letter = letter;
    this.outbox = outbox;
  }

  /** Who has something that has waited long enough. */
  List<MemberId> due(ProjectId project) {
    return store.due(lock.unlocked(SystemTask.NOTIFY, project));
  }

  /** Takes all that waits for this member, and sends what is still worth a mail. */
  void send(ProjectId project, MemberId member) {
    var permit = lock.unlocked(SystemTask.NOTIFY, project);
    var taken = store.take(permit, member);
    if (taken.isEmpty()) {
      return;
    }
    store
        .addressee(permit, member)
        .ifPresent(to -> store.note(permit, member, outbox.send(letter.write(project, to, taken))));
  }
}
