package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Inbox: work that needs a person. */
@Controller
class InboxController {

  private final InboxPages pages;

  InboxController(InboxPages pages) {
    this.pages = pages;
  }

  @Bean
  static MenuItem inboxInMenu() {
    return new MenuItem(MenuPlace.INBOX, "inbox", InboxPages.INBOX);
  }

  @GetMapping(InboxPages.INBOX)
  @Requires(Permission.INBOX_VIEW)
  Page inbox(
      Actor actor,
      FilterWords words,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before) {
    return pages.inbox(actor, words.filter(), after, before, Form.empty());
  }
}
