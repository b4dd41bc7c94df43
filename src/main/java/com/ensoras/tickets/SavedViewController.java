package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Saving, changing and deleting views of the Tickets page. */
@Controller
class SavedViewController {

  private static final String DELETION = SavedViewPages.VIEW + "/deletion";

  private final SavedViews views;
  private final SavedViewPages pages;

  SavedViewController(SavedViews views, SavedViewPages pages) {
    this.views = views;
    this.pages = pages;
  }

  @GetMapping(SavedViewPages.VIEWS + "/new")
  @Requires(Permission.TICKETS_LIST)
  Page fresh(Actor actor, FilterWords words) {
    return pages.fresh(actor, words.filter(), Form.empty());
  }

  @PostMapping(SavedViewPages.VIEWS)
  @Requires(Permission.TICKETS_LIST)
  Answer create(Actor actor, Form form) {
    var filter = FilterWords.of(form).filter();
    return form.attempt(
        () -> {
          views.create(actor, new SavedViewDraft(form.value("name"), shared(form), filter));
          return list(actor, filter).toast("The view was saved.");
        },
        refused -> pages.fresh(actor, filter, refused));
  }

  @GetMapping(SavedViewPages.VIEW)
  @Requires(Permission.TICKETS_LIST)
  Page view(Actor actor, @PathVariable UUID view) {
    return pages.view(actor, view, Form.empty());
  }

  @PostMapping(SavedViewPages.VIEW)
  @Requires(Permission.TICKETS_LIST)
  Answer update(Actor actor, @PathVariable UUID view, Form form) {
    var filter = views.get(actor, view).filter();
    return form.attempt(
        () -> {
          views.update(actor, view, new SavedViewDraft(form.value("name"), shared(form), filter));
          return list(actor, filter).toast("The view was saved.");
        },
        refused -> pages.view(actor, view, refused));
  }

  @PostMapping(DELETION)
  @Requires(Permission.TICKETS_LIST)
  Answer delete(Actor actor, @PathVariable UUID view, Form form) {
    return form.attempt(
        () -> {
          views.delete(actor, view);
          return list(actor, TicketFilter.ALL).toast("The view was deleted.");
        },
        refused -> pages.view(actor, view, refused));
  }

  private static Redirect list(Actor actor, TicketFilter filter) {
    return Redirect.to(filter.in(TicketPages.list(actor.slug())));
  }

  private static @Nullable TeamId shared(Form form) {
    var typed = form.value("shared");
    try {
      return typed.isEmpty() ? null : new TeamId(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      throw new Invalid("shared", "There is no such team.");
    }
  }
}
