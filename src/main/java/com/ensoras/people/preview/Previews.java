package com.ensoras.people.preview;

import com.ensoras.access.Actor;
import com.ensoras.access.Denied;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;

/**
 * Looking at the project as a member or a role would. It ends by itself with the session; the guard
 * refuses every change meanwhile, and cuts the authority to what both have.
 */
@Operations
public class Previews {

  private final PreviewStore store;
  private final Trail trail;

  Previews(PreviewStore store, Trail trail) {
    this.store = store;
    this.trail = trail;
  }

  public void asMember(Actor actor, MemberId member) {
    var permit = begin(actor, Permission.USERS_LIST);
    var name = store.nameOf(permit, member).orElseThrow(Missing::new);
    store.start(permit, actor.person().session(), member.value(), null);
    trail.record(permit, Event.of(Deed.PREVIEW_STARTED).about("member", member.value(), name));
  }

  public void asRole(Actor actor, RoleId role) {
    var permit = begin(actor, Permission.ROLES_LIST);
    var name = store.nameOf(permit, role).orElseThrow(Missing::new);
    store.start(permit, actor.person().session(), null, role.value());
    trail.record(permit, Event.of(Deed.PREVIEW_STARTED).about("role", role.value(), name));
  }

  /** Nothing to do when there is none. */
  public void end(Actor actor) {
    var permit = actor.requireMembership();
    var preview = actor.preview();
    if (preview == null) {
      return;
    }
    store.end(permit, actor.person().session());
    var member = preview.member();
    var role = preview.role();
    var event = Event.of(Deed.PREVIEW_ENDED);
    if (member != null) {
      event = event.about("member", member.value(), preview.name());
    }
    if (role != null) {
      event = event.about("role", role.value(), preview.name());
    }
    trail.record(permit, event);
  }

  /** One preview is ended before another begins. */
  private static Permit begin(Actor actor, Permission permission) {
    var permit = actor.require(permission);
    if (actor.preview() != null) {
      throw Denied.previewIsReadOnly();
    }
    return permit;
  }
}
