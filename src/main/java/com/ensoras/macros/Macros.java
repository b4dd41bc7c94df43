package com.ensoras.macros;

import com.ensoras.access.Actor;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Stale;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Macros of a project. Every change is made under the project's lock: a macro with a trigger acts
 * by itself, so who may change it is decided on what is true now.
 */
@Operations
public class Macros {

  private final ProjectLock lock;
  private final MacroStore macros;
  private final NamedInSteps named;

  Macros(ProjectLock lock, MacroStore macros, NamedInSteps named) {
    this.lock = lock;
    this.macros = macros;
    this.named = named;
  }

  /** By priority, then age; a project has at most {@value MacroStore#MOST}. */
  public List<Macro> list(Actor actor, MacroFilter filter) {
    return macros.list(actor.require(Permission.MACROS_LIST), filter);
  }

  /**
   * The active ones by priority, for whoever answers a ticket. What a step lacks is asked of the
   * step: {@link MacroStep#lacking}.
   */
  public List<Macro> usable(Permit permit) {
    return macros.list(permit, new MacroFilter("", true));
  }

  /**
   * @throws Missing when there is no such macro in the actor's project
   */
  public Macro get(Actor actor, MacroId id) {
    return macros.get(actor.require(Permission.MACROS_LIST), id);
  }

  /**
   * @throws ExceedsAuthority when it acts by itself and the actor may not do all of it
   * @throws MacroNameTaken when another macro has this name
   * @throws TooManyMacros when there are {@value MacroStore#MOST}
   */
  public Macro create(Actor actor, MacroDraft draft) {
    var permit = lock.exclusively(actor, Permission.MACROS_CREATE);
    requireAuthority(permit, draft.actsWith());
    if (macros.count(permit) >= MacroStore.MOST) {
      throw new TooManyMacros(MacroStore.MOST);
    }
    draft.check();
    requireFree(permit, draft, null);
    named.require(permit, draft.steps(), List.of());
    return macros.get(permit, macros.insert(permit, draft));
  }

  /**
   * @param shown the version that the form was made from
   * @throws ExceedsAuthority when it acts by itself, before or after, and the actor may not do all
   *     of it
   * @throws Stale when the macro was changed since
   * @throws MacroNameTaken when another macro has this name
   */
  public Macro update(Actor actor, MacroId id, MacroDraft draft, int shown) {
    var permit = lock.exclusively(actor, Permission.MACROS_UPDATE);
    var before = macros.get(permit, id);
    requireAuthority(permit, before.actsWith().with(draft.actsWith()));
    if (before.version() != shown) {
      throw new Stale(words(before));
    }
    draft.check();
    requireFree(permit, draft, id);
    named.require(permit, draft.steps(), before.steps());
    macros.update(permit, id, draft);
    return macros.get(permit, id);
  }

  /**
   * Switching off needs no more than the permission; switching on makes it act again.
   *
   * @throws ExceedsAuthority when it is switched on, acts by itself, and the actor may not do all
   *     of it
   */
  public Macro activate(Actor actor, MacroId id, boolean active) {
    var permit = lock.exclusively(actor, Permission.MACROS_UPDATE);
    var before = macros.get(permit, id);
    if (active) {
      requireAuthority(permit, before.actsWith());
    }
    if (before.active() != active) {
      macros.activate(permit, id, active);
    }
    return macros.get(permit, id);
  }

  /** For the dialog. */
  public Macro asked(Actor actor, MacroId id) {
    return macros.get(actor.require(Permission.MACROS_DELETE), id);
  }

  /**
   * @throws Missing when there is no such macro in the actor's project
   */
  public void delete(Actor actor, MacroId id) {
    var permit = lock.exclusively(actor, Permission.MACROS_DELETE);
    named.keep(permit, Set.of(), macros.get(permit, id).steps());
    macros.delete(permit, id);
  }

  private static void requireAuthority(ExclusivePermit permit, PermissionSet actsWith) {
    MacroAuthority.require(permit.actor().orElseThrow(), actsWith);
  }

  private void requireFree(ExclusivePermit permit, MacroDraft draft, @Nullable MacroId own) {
    var holder = macros.named(permit, draft.name());
    if (holder.isPresent() && !holder.get().equals(own)) {
      throw new MacroNameTaken(draft.name());
    }
  }

  private static List<String> words(Macro macro) {
    return List.of(
        "name: " + macro.name(),
        "priority: " + macro.priority(),
        macro.active() ? "active" : "not active");
  }
}
