package com.ensoras.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as a sentence: "Olga changed the role Viewer". */
public record EntryRow(
    long seq,
    Instant at,
    @Nullable UUID account,
    String actor,
    @Nullable String onBehalfOf,
    String what,
    String sentence,
    List<Change> changes,
    String from) {

  private static final int SHOWN_AT_ONCE = 6;

  static EntryRow of(Entry entry) {
    return new EntryRow(
        entry.seq(),
        entry.at(),
        entry.actor(),
        entry.actorName(),
        entry.behalfName(),
        entry.what(),
        sentence(entry),
        Change.between(Canonical.map(entry.before()), Canonical.map(entry.after())),
        entry.place());
  }

  /** Too long to be shown without being asked for. */
  public boolean isLong() {
    return changes.size() > SHOWN_AT_ONCE;
  }

  /** Without the name: what follows it. An entry of a later version tells itself by its code. */
  static String sentence(Entry entry) {
    return Deed.byCode(entry.what())
        .map(deed -> deed.sentence().replace("%s", entry.subjectName()))
        .orElse(entry.what() + " " + entry.subjectName());
  }
}
