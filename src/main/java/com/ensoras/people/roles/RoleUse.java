package com.ensoras.people.roles;

import com.ensoras.web.Formats;
import java.util.List;

/**
 * Who has a role.
 *
 * @param invitations pending ones
 * @param some names of members who hold it, a few
 */
public record RoleUse(long members, long invitations, List<String> some) {

  public static final int NAMED = 5;

  public static final RoleUse NOBODY = new RoleUse(0, 0, List.of());

  public boolean isNone() {
    return members == 0 && invitations == 0;
  }

  /** "3 members have it and 1 pending invitation offers it". */
  public String inWords() {
    var held = Formats.count(members, "member has it", "members have it");
    var offered =
        Formats.count(invitations, "pending invitation offers it", "pending invitations offer it");
    if (invitations == 0) {
      return held;
    }
    return members == 0 ? offered : held + " and " + offered;
  }

  /** "Arne, Ben and 12 more". */
  public String names() {
    return some.isEmpty() ? "nobody" : Naming.of(some, members);
  }
}
