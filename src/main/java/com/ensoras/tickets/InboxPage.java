package com.ensoras.tickets;

import com.ensoras.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Inbox.
 *
 * @param turned whether this is not the first page
 * @param mayOpen whether rows are links
 * @param desk what the reader's desk remembers
 * @param form what was refused
 */
record InboxPage(
    String project,
    List<TicketRow> rows,
    TicketFilter filter,
    TicketPages.FilterChoices choices,
    @Nullable String newer,
    @Nullable String older,
    boolean turned,
    boolean mayOpen,
    boolean mayApprove,
    boolean mayClose,
    MemberDesk desk,
    Form form) {

  boolean mayChoose() {
    return mayApprove || mayClose;
  }

  /** The filters as words of an address, for the desk to remember. */
  String words() {
    return filter.in("").replaceFirst("^\\?", "");
  }

  String keptWords() {
    return desk.filter().in("").replaceFirst("^\\?", "");
  }

  String action() {
    return InboxPages.inbox(project);
  }

  String href(TicketRow row) {
    return TicketPages.href(project, row.id());
  }

  @Nullable String newerHref() {
    return newer == null ? null : filter.in(action(), "before", newer);
  }

  @Nullable String olderHref() {
    return older == null ? null : filter.in(action(), "after", older);
  }
}
