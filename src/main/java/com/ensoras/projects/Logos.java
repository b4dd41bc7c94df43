package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permission;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import java.util.Map;

/** The picture beside a project's name: members see it, Settings: Update changes it. */
@Operations
class Logos {

  private final ProjectLock lock;
  private final LogoStore store;
  private final Trail trail;

  Logos(ProjectLock lock, LogoStore store, Trail trail) {
    this.lock = lock;
    this.store = store;
    this.trail = trail;
  }

  /**
   * As a PNG.
   *
   * @throws Missing when there is none
   */
  byte[] get(Actor actor) {
    return store.get(actor.requireMembership()).orElseThrow(Missing::new);
  }

  /**
   * @param sent as it came from outside
   * @throws Invalid when it is no picture, or too large
   */
  void change(Actor actor, byte[] sent) {
    var permit = lock.exclusively(actor, Permission.PROJECT_SETTINGS_UPDATE);
    var had = store.version(permit) > 0;
    store.put(permit, Picture.drawn(sent));
    record(permit, actor, had, true);
  }

  void remove(Actor actor) {
    var permit = lock.exclusively(actor, Permission.PROJECT_SETTINGS_UPDATE);
    if (store.remove(permit)) {
      record(permit, actor, true, false);
    }
  }

  private void record(ExclusivePermit permit, Actor actor, boolean had, boolean has) {
    trail.record(
        permit,
        Event.of(Deed.PROJECT_UPDATED)
            .about("project", actor.slug(), actor.projectName())
            .before(Map.of("logo", had ? "a picture" : "none"))
            .after(Map.of("logo", has ? "a new picture" : "none")));
  }
}
