package com.ensoras.notices;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.MemberId;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Slice;
import com.ensoras.tickets.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's own notices: nobody reads those of others. */
@Operations
public class Notices {

  static final int PAGE = 30;

  /** Said aloud at once; the list has all. */
  private static final int MOST_NEWS = 5;

  private final Entrance entrance;
  private final NoticeStore store;
  private final NoticeHints hints;

  Notices(Entrance entrance, NoticeStore store, NoticeHints hints) {
    this.entrance = entrance;
    this.store = store;
    this.hints = hints;
  }

  /** What the pages of a member listen for. */
  public static String topic(MemberId member) {
    return NoticeHints.topic(member);
  }

  /** How many wait to be read, as a short word: empty for none, at most "99+". */
  public String unread(Actor actor) {
    var count = store.unread(actor.requireMembership());
    if (count == 0) {
      return "";
    }
    return count < NoticeStore.MOST_COUNTED
        ? String.valueOf(count)
        : (NoticeStore.MOST_COUNTED - 1) + "+";
  }

  /**
   * Newest first.
   *
   * @param after where an older page begins
   * @param before where a newer page ends
   * @throws Invalid when that is no place of the list
   */
  Slice<Notice> list(Actor actor, @Nullable String after, @Nullable String before) {
    var permit = actor.requireMembership();
    if (before != null) {
      var read = store.newer(permit, NoticePlace.parse(before), PAGE + 1);
      var more = read.size() > PAGE;
      return slice(more ? read.subList(1, read.size()) : read, true, more);
    }
    var place = after == null ? null : NoticePlace.parse(after);
    var read = store.older(permit, place, PAGE + 1);
    var more = read.size() > PAGE;
    return slice(more ? read.subList(0, PAGE) : read, more, place != null);
  }

  /** Unread ones that an open page says aloud, oldest first. */
  List<Notice> news(Actor actor, Instant since) {
    return store.news(actor.requireMembership(), since, MOST_NEWS);
  }

  /**
   * @throws Missing when one of them is not the actor's
   */
  void read(Actor actor, List<UUID> ids) {
    var permit = entrance.requireMembership(actor);
    var wanted = Set.copyOf(ids);
    if (store.known(permit, wanted) < wanted.size()) {
      throw new Missing();
    }
    if (store.markRead(permit, wanted) > 0) {
      hints.tell(permit, List.of(actor.member()));
    }
  }

  void readAll(Actor actor) {
    var permit = entrance.requireMembership(actor);
    if (store.markAllRead(permit) > 0) {
      hints.tell(permit, List.of(actor.member()));
    }
  }

  /** All about a ticket, since it was opened. */
  void readAbout(Actor actor, TicketId ticket) {
    var permit = entrance.requireMembership(actor);
    if (store.markReadAbout(permit, ticket) > 0) {
      hints.tell(permit, List.of(actor.member()));
    }
  }

  private static Slice<Notice> slice(List<Notice> rows, boolean older, boolean newer) {
    if (rows.isEmpty()) {
      return Slice.of(List.of());
    }
    return new Slice<>(
        List.copyOf(rows),
        older ? place(rows.getLast()) : null,
        newer ? place(rows.getFirst()) : null);
  }

  private static String place(Notice notice) {
    return new NoticePlace(notice.at(), notice.id()).toString();
  }
}
