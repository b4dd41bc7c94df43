package com.ensoras.macros;

import com.ensoras.access.Actor;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may make a macro act by itself: whoever could do all of it themselves, at once (automation.md
 * 2). What is sent by itself waits for nobody, so it is not for those whose replies wait for
 * approval.
 */
final class MacroAuthority {

  private MacroAuthority() {}

  /**
   * What the actor lacks, in words; empty when they may, and always when nothing acts by itself.
   */
  static List<String> lacking(Actor actor, PermissionSet actsWith) {
    var lacking = new ArrayList<String>();
    actsWith.stream()
        .filter(needed -> !actor.may(needed))
        .map(Permission::fullLabel)
        .forEach(lacking::add);
    if (!actsWith.isEmpty() && actor.authority().repliesWait()) {
      lacking.add("Replies that need no approval");
    }
    return lacking;
  }

  /**
   * @throws ExceedsAuthority naming what the actor lacks
   */
  static void require(Actor actor, PermissionSet actsWith) {
    var lacking = lacking(actor, actsWith);
    if (!lacking.isEmpty()) {
      throw new ExceedsAuthority(lacking);
    }
  }
}
