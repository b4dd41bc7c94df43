package com.ensoras.notices;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.database.Operations;
import java.util.Map;

/** How a member wants to be told, each for themselves. */
@Operations
public class NoticeSettings {

  private final Entrance entrance;
  private final SettingStore store;

  NoticeSettings(Entrance entrance, SettingStore store) {
    this.entrance = entrance;
    this.store = store;
  }

  /** All kinds, in their order. */
  Map<NoticeKind, NoticeKind.Ways> of(Actor actor) {
    return store.of(actor.requireMembership());
  }

  /** Kinds that are not named stay as they are. */
  void save(Actor actor, Map<NoticeKind, NoticeKind.Ways> wanted) {
    store.save(entrance.requireMembership(actor), wanted);
  }
}
