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

/** Approving and closing what is chosen in the Inbox. */
@Controller
class BulkController {

  static final String APPROVAL = InboxPages.INBOX + "/approval";
  static final String CLOSING = InboxPages.INBOX + "/closing";
  static final String WORK = InboxPages.INBOX + "/bulk/{work}";
  private static final String UNDO = WORK + "/undo";

  private final Bulk bulk;
  private final InboxPages pages;
  private final BulkPages works;

  BulkController(Bulk bulk, InboxPages pages, BulkPages works) {
    this.bulk = bulk;
    this.pages = pages;
    this.works = works;
  }

  @PostMapping(APPROVAL)
  @Requires(Permission.INBOX_BULK_APPROVE)
  Answer approve(Actor actor, Form form) {
    return begin(actor, BulkKind.APPROVE, form);
  }

  @PostMapping(CLOSING)
  @Requires(Permission.INBOX_BULK_CLOSE)
  Answer close(Actor actor, Form form) {
    return begin(actor, BulkKind.CLOSE, form);
  }

  @GetMapping(WORK)
  @Requires(Permission.INBOX_VIEW)
  Page work(Actor actor, @PathVariable UUID work) {
    return works.ofInbox(actor, work, Form.empty());
  }

  @PostMapping(UNDO)
  @Requires(Permission.INBOX_BULK_CLOSE)
  Answer undo(Actor actor, @PathVariable UUID work, Form form) {
    return form.attempt(
        () -> {
          bulk.undo(actor, work, Permission.INBOX_VIEW);
          return Redirect.to(InboxPages.work(actor.slug(), work))
              .toast("The closing is taken back.");
        },
        refused -> works.ofInbox(actor, work, refused));
  }

  private Answer begin(Actor actor, BulkKind kind, Form form) {
    return form.attempt(
        () -> {
          var chosen = form.all("ticket").stream().map(BulkChoice::of).toList();
          return Redirect.to(
              InboxPages.work(actor.slug(), bulk.begin(actor, kind, BulkWish.NOTHING, chosen)));
        },
        refused -> pages.again(actor, refused));
  }
}
