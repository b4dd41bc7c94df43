package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionGroup;
import com.ensoras.web.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The 17 groups of boxes, in the page's order. */
final class PermissionBoxes {

  /**
   * @param refused why it cannot be ticked; null when it can
   */
  record Box(Permission permission, boolean checked, @Nullable String refused) {}

  /** One collapsible group; its first box is the base. */
  record Group(PermissionGroup group, List<Box> boxes, List<Companion> hints) {

    public long held() {
      return boxes.stream().filter(Box::checked).count();
    }

    /** "3 of 9". */
    public String count() {
      return held() + " of " + boxes.size();
    }
  }

  private PermissionBoxes() {}

  /**
   * @param readOnly nothing can be ticked, which needs no reason at each box
   */
  static List<Group> of(Actor actor, Form form, String owner, boolean readOnly) {
    var ticked = form.all("permission");
    return Stream.of(PermissionGroup.values())
        .map(
            group ->
                new Group(
                    group,
                    Permission.in(group).stream()
                        .map(
                            p ->
                                new Box(
                                    p,
                                    ticked.contains(p.code()),
                                    refused(actor, p, owner, readOnly)))
                        .toList(),
                    Companion.ALL.stream().filter(c -> c.with().group() == group).toList()))
        .toList();
  }

  private static @Nullable String refused(
      Actor actor, Permission permission, String owner, boolean readOnly) {
    return readOnly || actor.may(permission)
        ? null
        : "You do not have this yourself; only " + owner + ", the Owner, can give it";
  }
}
