package com.ensoras.notices;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.database.Operations;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import org.jspecify.annotations.Nullable;

/** Puts the pages about notices together. */
@Operations
class NoticePages {

  static final String LIST = "/p/{project}/notices";
  static final String TICKET = "/p/{project}/tickets/{ticket}";

  private final Notices notices;
  private final Doors doors;

  NoticePages(Notices notices, Doors doors) {
    this.notices = notices;
    this.doors = doors;
  }

  static String list(String project) {
    return "/p/" + project + "/notices";
  }

  Page list(Actor actor, @Nullable String after, @Nullable String before) {
    var slice = notices.list(actor, after, before);
    return Page.of(
            "Notices",
            "notices/list.jte",
            new NoticeListPage(
                actor.slug(), slice.rows(), slice.older(), slice.newer(), mayOpen(actor)))
        .action(PageAction.secondary("Settings", list(actor.slug()) + "/settings", "settings"))
        .live("access", Notices.topic(actor.member()))
        .narrow();
  }

  boolean mayOpen(Actor actor) {
    return doors.open(actor, "GET", TICKET);
  }
}
