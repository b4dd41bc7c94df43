package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.TeamId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Views of the Tickets page. A view is words, and widens nothing: whoever opens it sees what they
 * see anyway. Its maker changes and deletes it; a view that is shared with a team also those who
 * sit there and may edit it (teams.update).
 */
@Operations
public class SavedViews {

  private final Entrance entrance;
  private final SavedViewStore views;
  private final NamedInViews named;
  private final Candidates candidates;
  private final Timeline timeline;

  SavedViews(
      Entrance entrance,
      SavedViewStore views,
      NamedInViews named,
      Candidates candidates,
      Timeline timeline) {
    this.entrance = entrance;
    this.views = views;
    this.named = named;
    this.candidates = candidates;
    this.timeline = timeline;
  }

  /** One's own and those of one's teams, by name; one's own first. */
  List<SavedView> list(Actor actor) {
    return views.all(actor.require(Permission.TICKETS_LIST));
  }

  /**
   * @throws Missing when there is no such view, or it is neither one's own nor one's team's
   */
  SavedView get(Actor actor, UUID id) {
    return views.get(actor.require(Permission.TICKETS_LIST), id);
  }

  /** Teams to share with: one's own, and all for whoever may edit teams. */
  List<Candidates.TeamName> teams(Actor actor) {
    var permit = actor.require(Permission.TICKETS_LIST);
    return candidates.teams(permit).stream()
        .filter(team -> mayShareWith(permit, team.id()))
        .toList();
  }

  /**
   * @throws ViewNameTaken when one has a view of this name
   * @throws TooManyViews when one has {@value SavedViewStore#MOST}
   * @throws Invalid naming what is wrong with its name, filter or team
   */
  UUID create(Actor actor, SavedViewDraft draft) {
    var permit = entrance.require(actor, Permission.TICKETS_LIST);
    draft.check();
    var checked = checked(permit, draft, null);
    if (views.countToAdd(permit) >= SavedViewStore.MOST) {
      throw new TooManyViews(SavedViewStore.MOST);
    }
    if (views.isNameTaken(permit, draft.name())) {
      throw new ViewNameTaken(true);
    }
    var id = views.insert(permit, checked);
    timeline.tellLists(permit);
    return id;
  }

  /**
   * @throws NotYourView for whoever only sees it
   */
  void update(Actor actor, UUID id, SavedViewDraft draft) {
    var permit = entrance.require(actor, Permission.TICKETS_LIST);
    var view = mine(permit, id);
    draft.check();
    var checked = checked(permit, draft, view.team());
    if (views.isNameTaken(permit, draft.name(), id)) {
      throw new ViewNameTaken(view.mine());
    }
    if (!view.mine() && draft.team() == null) {
      throw new Invalid("shared", "Only who made it can take it away from its team.");
    }
    views.update(permit, id, checked);
    timeline.tellLists(permit);
  }

  /**
   * @throws NotYourView for whoever only sees it
   */
  void delete(Actor actor, UUID id) {
    var permit = entrance.require(actor, Permission.TICKETS_LIST);
    mine(permit, id);
    views.delete(permit, id);
    timeline.tellLists(permit);
  }

  private SavedView mine(Permit permit, UUID id) {
    var view = views.lock(permit, id);
    if (!view.mayChange()) {
      throw new NotYourView();
    }
    return view;
  }

  /**
   * @param before the team that it is shared with already
   */
  private SavedViewDraft checked(Permit permit, SavedViewDraft draft, @Nullable TeamId before) {
    var filter = draft.filter().checked(Replies.now(permit));
    var team = draft.team();
    if (team != null && !Objects.equals(team, before) && !mayShareWith(permit, team)) {
      throw new Invalid("shared", "Choose a team in which you sit.");
    }
    named.keep(permit, filter, team);
    return new SavedViewDraft(draft.name(), team, filter);
  }

  private boolean mayShareWith(Permit permit, TeamId team) {
    var actor = Replies.now(permit);
    return actor.may(Permission.TEAMS_UPDATE) || candidates.sits(permit, actor.member(), team);
  }
}
