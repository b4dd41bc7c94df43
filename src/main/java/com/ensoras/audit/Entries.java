package com.ensoras.audit;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Slice;
import java.time.LocalDate;
import java.util.List;

/** Reading the trail, which the Owner alone may. */
@Operations
public class Entries {

  static final int PAGE = 50;

  private final EntryStore entries;
  private final Entrance entrance;

  Entries(EntryStore entries, Entrance entrance) {
    this.entries = entries;
    this.entrance = entrance;
  }

  /** A page of entries, newest first. */
  Slice<Entry> list(Actor actor, EntryFilter filter, Cursor cursor) {
    var permit = actor.requireOwner();
    var read = entries.read(permit, filter, cursor, PAGE + 1);
    var more = read.size() > PAGE;
    var rows = more ? read.subList(0, PAGE) : read;
    var upward = cursor.above() != null;
    var shown = upward ? rows.reversed() : rows;
    return new Slice<>(
        List.copyOf(shown),
        shown.isEmpty() || !(upward || more) ? null : String.valueOf(shown.getLast().seq()),
        shown.isEmpty() || !(upward ? more : cursor.below() != null)
            ? null
            : String.valueOf(shown.getFirst().seq()));
  }

  /** Who can be chosen as the one who acted. */
  List<EntryStore.Doer> doers(Actor actor) {
    return entries.doers(actor.requireOwner());
  }

  /** The next entries of an export, decided on what holds now. */
  List<Entry> batch(Actor actor, EntryFilter filter, Cursor cursor, int size) {
    var permit = entrance.again(actor).requireOwner();
    return entries.read(permit, filter, cursor, size);
  }

  /** Who could do something at some time of a day (in UTC), as the trail tells it. */
  List<Replay.Could> whoCould(Actor actor, Permission permission, LocalDate day) {
    var permit = actor.requireOwner();
    var replay = new Replay(permission, day);
    entries.replay(permit, Replay.DEEDS, replay.end(), replay::step);
    return replay.could();
  }
}
