package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.people.Stale;
import java.util.List;
import java.util.Map;

/** Project > Settings. */
@Operations
public class ProjectSettings {

  private final ProjectLock lock;
  private final SettingsStore store;
  private final Trail trail;

  ProjectSettings(ProjectLock lock, SettingsStore store, Trail trail) {
    this.lock = lock;
    this.store = store;
    this.trail = trail;
  }

  public Settings get(Actor actor) {
    return store.get(actor.require(Permission.PROJECT_SETTINGS_VIEW));
  }

  int withoutTwoFactor(Actor actor) {
    return store.withoutTwoFactor(actor.require(Permission.PROJECT_SETTINGS_VIEW));
  }

  /**
   * @param shown the version that the form was made from
   * @throws Stale when the settings were changed since
   * @throws SetUpTwoFactorFirst when the actor would shut themselves out
   */
  public Settings save(Actor actor, SettingsDraft draft, int shown) {
    var permit = lock.exclusively(actor, Permission.PROJECT_SETTINGS_UPDATE);
    draft.check();
    var before = store.get(permit);
    if (before.version() != shown) {
      throw new Stale(words(before));
    }
    var now = permit.actor().orElseThrow();
    if (draft.twoFactorRequired() && !before.twoFactorRequired() && !now.person().hasTwoFactor()) {
      throw new SetUpTwoFactorFirst();
    }
    store.save(permit, draft);
    var after = store.get(permit);
    trail.record(
        permit,
        Event.of(Deed.PROJECT_UPDATED)
            .about("project", actor.slug(), draft.name())
            .before(facts(before))
            .after(facts(after)));
    return after;
  }

  private static List<String> words(Settings settings) {
    return List.of(
        "name: " + settings.name(),
        "time zone: " + settings.timeZone(),
        "language: " + settings.language().label(),
        "resolved tickets close after days: " + settings.autoCloseDays(),
        "invitations valid for days: " + settings.invitationDays(),
        "two-factor " + (settings.twoFactorRequired() ? "required" : "not required"));
  }

  private static Map<String, Object> facts(Settings settings) {
    return Map.of(
        "name", settings.name(),
        "timeZone", settings.timeZone(),
        "language", settings.language().code(),
        "autoCloseDays", settings.autoCloseDays(),
        "invitationDays", settings.invitationDays(),
        "twoFactorRequired", settings.twoFactorRequired());
  }
}
