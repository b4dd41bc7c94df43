package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Assigning, priority and tags of what is chosen on the Tickets page. */
@Controller
class TicketBulkController {

  static final String BULK = TicketPages.LIST + "/bulk";
  static final String ASSIGNMENT = BULK + "/assignment";
  static final String PRIORITY = BULK + "/priority";
  static final String TAGS = BULK + "/tags";
  private static final String WORK = BULK + "/{work}";

  private final Bulk bulk;
  private final TicketPages pages;
  private final BulkPages work;

  TicketBulkController(Bulk bulk, TicketPages pages, BulkPages work) {
    this.bulk = bulk;
    this.pages = pages;
    this.work = work;
  }

  @PostMapping(ASSIGNMENT)
  @Requires(Permission.TICKETS_ASSIGN)
  Answer assign(Actor actor, Form form) {
    var wish =
        BulkWish.assignment(form.value("agent"), form.value("team"), form.has("anyway", "true"));
    return begin(actor, BulkKind.ASSIGN, wish, form);
  }

  @PostMapping(PRIORITY)
  @Requires(Permission.TICKETS_CHANGE_PRIORITY)
  Answer prioritise(Actor actor, Form form) {
    return begin(actor, BulkKind.PRIORITY, BulkWish.priority(form.value("priority")), form);
  }

  @PostMapping(TAGS)
  @Requires(Permission.TICKETS_RESPOND)
  Answer tag(Actor actor, Form form) {
    var wish = BulkWish.tags(form.value("add"), form.value("remove"));
    return begin(actor, BulkKind.TAG, wish, form);
  }

  @GetMapping(WORK)
  @Requires(Permission.TICKETS_LIST)
  Page work(Actor actor, @PathVariable("work") UUID id) {
    return work.ofTickets(actor, id, Form.empty());
  }

  @PostMapping(WORK + "/undo")
  @Requires(Permission.TICKETS_LIST)
  Answer undo(Actor actor, @PathVariable("work") UUID id, Form form) {
    return form.attempt(
        () -> {
          bulk.undo(actor, id, Permission.TICKETS_LIST);
          return Redirect.to(href(actor, id)).toast("The change is taken back.");
        },
        refused -> work.ofTickets(actor, id, refused));
  }

  static String href(Actor actor, UUID work) {
    return TicketPages.list(actor.slug()) + "/bulk/" + work;
  }

  private Answer begin(Actor actor, BulkKind kind, BulkWish wish, Form form) {
    return form.attempt(
        () -> {
          var tickets = form.all("ticket").stream().map(BulkChoice::of).toList();
          return Redirect.to(href(actor, bulk.begin(actor, kind, wish, tickets)));
        },
        refused -> pages.list(actor, TicketFilter.ALL, null, null, refused));
  }
}
