package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.database.Operations;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dialogs of saved views. */
@Operations
class SavedViewPages {

  static final String VIEWS = "/p/{project}/ticket-views";
  static final String VIEW = VIEWS + "/{view}";

  /**
   * A view to save or change.
   *
   * @param view null for a new one
   * @param filter of a new one, carried on in the form
   */
  record FormPage(
      String project,
      @Nullable SavedView view,
      TicketFilter filter,
      Form form,
      List<Choice> teams) {

    String href() {
      var one = view;
      return one == null ? views(project) : href(project, one.id());
    }

    String listHref() {
      return filter.in(TicketPages.list(project));
    }

    private static String href(String project, UUID view) {
      return SavedViewPages.href(project, view);
    }
  }

  private final SavedViews views;

  SavedViewPages(SavedViews views) {
    this.views = views;
  }

  static String views(String project) {
    return "/p/" + project + "/ticket-views";
  }

  static String href(String project, UUID view) {
    return views(project) + "/" + view;
  }

  Page fresh(Actor actor, TicketFilter filter, Form typed) {
    return Page.of(
            "Save view",
            "tickets/view.jte",
            new FormPage(actor.slug(), null, filter, typed, teams(actor)))
        .back("Tickets", filter.in(TicketPages.list(actor.slug())))
        .dialog();
  }

  Page view(Actor actor, UUID id, Form typed) {
    var view = views.get(actor, id);
    var team = view.team();
    var form =
        typed.has("name")
            ? typed
            : typed
                .with("name", view.name())
                .with("shared", team == null ? "" : team.value().toString());
    return Page.of(
            view.mayChange() ? "Edit view" : view.name(),
            "tickets/view.jte",
            new FormPage(actor.slug(), view, view.filter(), form, teams(actor, view)))
        .back("Tickets", view.filter().in(TicketPages.list(actor.slug())))
        .dialog();
  }

  private List<Choice> teams(Actor actor) {
    return views.teams(actor).stream()
        .map(team -> Choice.of(team.id().value().toString(), team.name()))
        .toList();
  }

  /** The team that has it already can stay, whether one sits there or not. */
  private List<Choice> teams(Actor actor, SavedView view) {
    var choices = new java.util.ArrayList<>(teams(actor));
    var team = view.team();
    if (team != null) {
      var word = team.value().toString();
      if (choices.stream().noneMatch(choice -> choice.value().equals(word))) {
        choices.add(Choice.of(word, String.valueOf(view.teamName())));
      }
    }
    return choices;
  }
}
