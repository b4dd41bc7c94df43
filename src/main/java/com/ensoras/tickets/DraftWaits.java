package com.ensoras.tickets;

import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.kernel.Refusal;
import java.util.Map;

/** A reply already waits for approval on this ticket: 409. */
public final class DraftWaits extends Refusal {

  private final Map<String, Object> shown;

  DraftWaits(Permit permit, Draft draft) {
    super(
        409,
        "draft-waits",
        "A reply by "
            + draft.writer()
            + " already waits for approval here. It has to be approved or rejected first.");
    shown =
        Replies.now(permit).may(Permission.TICKETS_VIEW)
            ? Map.of("edition", draft.edition(), "author", draft.writer(), "text", draft.body())
            : Map.of("edition", draft.edition(), "author", draft.writer());
  }

  /** The draft as the page shows it, its text for those alone who may read the ticket. */
  @Override
  public Map<String, Object> details() {
    return Map.of("draft", shown);
  }
}
