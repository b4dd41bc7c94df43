package com.ensoras.people.members;

import com.ensoras.access.Actor;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import java.util.Map;
import java.util.Optional;

/** Being away: everybody says it of themselves, and whoever may edit teams of others. */
@Operations
public class Absences {

  private final ProjectLock lock;
  private final MemberStore members;
  private final AwayStore store;
  private final Trail trail;

  Absences(ProjectLock lock, MemberStore members, AwayStore store, Trail trail) {
    this.lock = lock;
    this.members = members;
    this.store = store;
    this.trail = trail;
  }

  /**
   * @throws Invalid when the day or the deputy cannot be
   */
  public void setOwn(Actor actor, AwayDraft draft) {
    set(lock.exclusivelyAsMember(actor), actor.member(), draft);
  }

  /**
   * @throws com.ensoras.kernel.Missing when there is no such member in the actor's project
   * @throws Invalid when the day or the deputy cannot be
   */
  public void set(Actor actor, MemberId member, AwayDraft draft) {
    set(lock.exclusively(actor, Permission.TEAMS_UPDATE), member, draft);
  }

  private void set(ExclusivePermit permit, MemberId id, AwayDraft draft) {
    var member = members.get(permit, id);
    var before = store.find(permit, id);
    if (draft.away()) {
      var deputy = draft.standsIn();
      if (deputy != null && (deputy.equals(id) || members.find(permit, deputy).isEmpty())) {
        throw new Invalid("deputy", "Choose another member of this project.");
      }
      store.set(permit, id, draft.lastDay(), deputy);
    } else {
      store.end(permit, id);
    }
    var after = store.find(permit, id);
    if (!before.equals(after)) {
      trail.record(
          permit,
          Event.of(Deed.MEMBER_AWAY_CHANGED)
              .about("member", id.value(), member.name())
              .before(facts(before))
              .after(facts(after)));
    }
  }

  private static Map<String, Object> facts(Optional<Away> away) {
    return Map.of("away", away.map(Away::words).orElse("no"));
  }
}
