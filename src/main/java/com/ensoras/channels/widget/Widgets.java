package com.ensoras.channels.widget;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.Stale;
import com.ensoras.people.teams.Team;
import com.ensoras.people.teams.TeamStore;
import com.ensoras.words.ProjectWords;
import java.util.List;

/** Channels > Widget. */
@Operations
class Widgets {

  private final ProjectLock lock;
  private final WidgetStore store;
  private final TeamStore teams;
  private final ProjectWords words;
  private final Hints hints;
  private final Trail trail;

  Widgets(
      ProjectLock lock,
      WidgetStore store,
      TeamStore teams,
      ProjectWords words,
      Hints hints,
      Trail trail) {
    this.lock = lock;
    this.store = store;
    this.teams = teams;
    this.words = words;
    this.hints = hints;
    this.trail = trail;
  }

  Widget get(Actor actor) {
    return now(actor.require(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS));
  }

  /** Where new tickets can start. */
  List<Team> teams(Actor actor) {
    return teams.all(actor.require(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS));
  }

  /**
   * @param shown the version that the form was made from
   * @throws Stale when the widget was changed since
   * @throws Invalid when something is wrong, or missing in a widget that is to be active
   */
  Widget save(Actor actor, WidgetDraft draft, int shown) {
    var permit = lock.exclusively(actor, Permission.PROJECT_SETTINGS_MANAGE_CHANNELS);
    draft.check();
    var before = now(permit);
    if (before.version() != shown) {
      throw new Stale(WidgetFacts.words(before));
    }
    requireActiveTeam(permit, draft);
    store.save(permit, draft, WidgetKeys.fresh());
    hints.settings(permit);
    var after = store.get(permit);
    trail.record(
        permit,
        Event.of(Deed.CHANNEL_UPDATED)
            .about("channel", "widget", "Widget")
            .before(WidgetFacts.of(before))
            .after(WidgetFacts.of(after)));
    return after;
  }

  private Widget now(Permit permit) {
    var widget = store.get(permit);
    return widget.isSaved() ? widget : widget.startingIn(words.of(permit));
  }

  private void requireActiveTeam(Permit permit, WidgetDraft draft) {
    var wanted = draft.teamId();
    if (wanted.isPresent()
        && teams.all(permit).stream()
            .noneMatch(team -> team.id().equals(wanted.get()) && team.active())) {
      throw new Invalid("team", "Choose an active team of this project.");
    }
  }
}
