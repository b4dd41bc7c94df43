package com.ensoras.audit;

import com.ensoras.access.Permit;
import com.ensoras.audit.Event.Doer;
import com.ensoras.kernel.SecretBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where what is done in a project is written down for good. */
@Component
public class Trail {

  private final TrailStore entries;
  private final SecretBox box;

  Trail(TrailStore entries, SecretBox box) {
    this.entries = entries;
    this.box = box;
  }

  /**
   * Writes exactly one entry in the operation's transaction. The last thing that an operation does:
   * it locks the project's trail until the commit.
   */
  public void record(Permit permit, Event event) {
    var by = event.by();
    var place = entries.next(permit);
    var entry = entry(Chain.of(permit.project()), place, event, by == null ? Doer.of(permit) : by);
    entries.append(permit, entry, place.previous(), entry.sign(box, place.previous()));
  }

  private static Entry entry(Chain chain, TrailStore.Place place, Event event, Doer by) {
    @Nullable Doer behalf = event.onBehalfOf();
    var behalfOf = behalf == null ? null : behalf.account();
    var account = by.account();
    return new Entry(
        chain,
        place.seq(),
        place.at(),
        account == null ? null : account.value(),
        by.name(),
        behalfOf == null ? null : behalfOf.value(),
        behalf == null ? null : behalf.name(),
        event.deed().code(),
        event.subjectKind(),
        event.subjectId(),
        event.subjectName(),
        Canonical.json(event.before()),
        Canonical.json(event.after()),
        by.from());
  }
}
