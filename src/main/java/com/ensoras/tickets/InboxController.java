package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Inbox: work that needs a person. */
@Controller
class InboxController {

  private final InboxPages pages;
  private final MemberDesks desks;

  InboxController(InboxPages pages, MemberDesks desks) {
    this.pages = pages;
    this.desks = desks;
  }

  @Bean
  static MenuItem inboxInMenu() {
    return new MenuItem(MenuPlace.INBOX, "inbox", InboxPages.INBOX);
  }

  /**
   * Whoever comes without filters finds the Inbox as they left it.
   *
   * @param by "filter" when they were all taken away
   */
  @GetMapping(InboxPages.INBOX)
  @Requires(Permission.INBOX_VIEW)
  Answer inbox(
      Actor actor,
      FilterWords words,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before) {
    var filter = words.filter();
    var fresh = filter.isAll() && by.isEmpty() && after == null && before == null;
    var desk = desks.of(actor);
    var kept = fresh ? desk.filter() : filter;
    return kept.equals(filter)
        ? pages.inbox(actor, desk, filter, after, before, Form.empty())
        : Redirect.to(kept.in(InboxPages.inbox(actor.slug())));
  }
}
