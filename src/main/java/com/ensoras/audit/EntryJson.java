package com.ensoras.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry for programs. */
record EntryJson(
    long seq,
    Instant at,
    String who,
    @Nullable UUID account,
    @Nullable String onBehalfOf,
    String what,
    String sentence,
    Subject subject,
    Map<?, ?> before,
    Map<?, ?> after,
    String from) {

  record Subject(String kind, String id, String name) {}

  static EntryJson of(Entry entry) {
    return new EntryJson(
        entry.seq(),
        entry.at(),
        entry.actorName(),
        entry.actor(),
        entry.behalfName(),
        entry.what(),
        entry.actorName() + " " + EntryRow.sentence(entry),
        new Subject(entry.subjectKind(), entry.subjectId(), entry.subjectName()),
        Canonical.map(entry.before()),
        Canonical.map(entry.after()),
        entry.place());
  }
}
