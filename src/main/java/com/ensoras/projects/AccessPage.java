package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionGroup;
import com.ensoras.people.members.Away;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Your access: everything that decides what one sees and may do here. */
record AccessPage(
    String project,
    String projectName,
    String role,
    boolean owner,
    List<Group> groups,
    String ticketsSeen,
    boolean repliesWait,
    YourAccess.Place place,
    Form form) {

  /**
   * @param held the labels of those one holds
   */
  record Group(String label, List<String> held, int of) {}

  static AccessPage of(Actor actor, YourAccess.Place place, Form typed) {
    return new AccessPage(
        actor.slug(),
        actor.projectName(),
        actor.roleName(),
        actor.isOwner(),
        groups(actor),
        actor.authority().seen().label(),
        actor.authority().repliesWait(),
        place,
        form(place.away(), typed));
  }

  List<Choice> deputies() {
    return place.colleagues().stream()
        .map(name -> Choice.of(name.id().value().toString(), name.name()))
        .toList();
  }

  /** What was typed, or how it stands. */
  private static Form form(@Nullable Away away, Form typed) {
    if (typed.has("until") || away == null) {
      return typed;
    }
    var until = away.until();
    var deputy = away.deputy();
    return typed
        .with("away", "true")
        .with("until", until == null ? "" : until.toString())
        .with("deputy", deputy == null ? "" : deputy.value().toString());
  }

  private static List<Group> groups(Actor actor) {
    return Arrays.stream(PermissionGroup.values())
        .map(group -> group(actor, group))
        .filter(group -> !group.held().isEmpty())
        .toList();
  }

  private static Group group(Actor actor, PermissionGroup group) {
    var all = Permission.in(group);
    var held = all.stream().filter(actor::may).map(Permission::label).toList();
    return new Group(group.label(), held, all.size());
  }
}
