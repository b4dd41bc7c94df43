package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.people.TeamId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Views of the Tickets page, for programs. */
@RestController
class SavedViewApi {

  private static final String VIEWS = "/api/v1/projects/{project}/ticket-views";
  private static final String VIEW = VIEWS + "/{view}";

  private final SavedViews views;

  SavedViewApi(SavedViews views) {
    this.views = views;
  }

  record ViewsJson(List<ViewJson> views) {}

  /**
   * @param filter the words of the list's address
   * @param team whom it is shared with
   */
  record ViewJson(
      UUID id,
      String name,
      FilterWords filter,
      @Nullable UUID team,
      @Nullable String maker,
      boolean mine,
      boolean mayChange) {

    static ViewJson of(SavedView view) {
      var team = view.team();
      return new ViewJson(
          view.id(),
          view.name(),
          FilterWords.of(view.filter()),
          team == null ? null : team.value(),
          view.maker(),
          view.mine(),
          view.mayChange());
    }
  }

  record ViewTyped(@Nullable String name, @Nullable FilterWords filter, @Nullable UUID team) {

    SavedViewDraft draft() {
      return new SavedViewDraft(
          name == null ? "" : name,
          team == null ? null : new TeamId(team),
          filter == null ? TicketFilter.ALL : filter.filter());
    }
  }

  @GetMapping(VIEWS)
  @Requires(Permission.TICKETS_LIST)
  ViewsJson list(Actor actor) {
    return new ViewsJson(views.list(actor).stream().map(ViewJson::of).toList());
  }

  @PostMapping(VIEWS)
  @Requires(Permission.TICKETS_LIST)
  @ResponseStatus(HttpStatus.CREATED)
  ViewJson create(Actor actor, @RequestBody ViewTyped typed) {
    return ViewJson.of(views.get(actor, views.create(actor, typed.draft())));
  }

  @PutMapping(VIEW)
  @Requires(Permission.TICKETS_LIST)
  ViewJson update(Actor actor, @PathVariable UUID view, @RequestBody ViewTyped typed) {
    views.update(actor, view, typed.draft());
    return ViewJson.of(views.get(actor, view));
  }

  @DeleteMapping(VIEW)
  @Requires(Permission.TICKETS_LIST)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Actor actor, @PathVariable UUID view) {
    views.delete(actor, view);
  }
}
