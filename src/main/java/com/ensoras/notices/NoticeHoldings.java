package com.ensoras.notices;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.mail.Outbox;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever is removed gets nothing more: mails that have not left are dropped. */
@Component
class NoticeHoldings implements Holdings {

  private final MailingStore store;
  private final Outbox outbox;

  NoticeHoldings(MailingStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  /** Nothing to decide on, and nothing that somebody else would miss. */
  @Override
  public List<Holding> of(Permit permit, Leaving leaving) {
    return List.of();
  }

  @Override
  public void release(ExclusivePermit permit, Leaving leaving) {
    if (leaving instanceof Leaving.MemberLeaves member) {
      store.under(permit, member.member()).forEach(outbox::drop);
    }
  }
}
