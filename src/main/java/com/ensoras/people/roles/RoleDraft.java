package com.ensoras.people.roles;

import com.ensoras.access.Authority;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.TicketsSeen;
import com.ensoras.access.UnknownPermission;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import java.util.HashSet;
import java.util.List;

/**
 * A role as somebody typed or sent it.
 *
 * @param permissions codes
 * @param ticketsSeen a code of {@link TicketsSeen}
 */
public record RoleDraft(
    String name, List<String> permissions, String ticketsSeen, boolean repliesWait) {

  public static final int LONGEST_NAME = 60;

  public RoleDraft {
    name = Names.tidy(name);
    permissions = List.copyOf(permissions);
  }

  static RoleDraft of(RoleContent content) {
    var authority = content.authority();
    return new RoleDraft(
        content.name(),
        authority.permissions().codes(),
        authority.seen().code(),
        authority.repliesWait());
  }

  /**
   * @throws Invalid at the field {@code name}, {@code permissions} or {@code ticketsSeen}
   * @throws LooksLikeOwner when people would read the name as Owner
   * @throws UnknownPermission naming a code that is none of the 64
   * @throws NotClosed when a permission stands without its base
   */
  RoleContent checked() {
    Names.problem(name, LONGEST_NAME)
        .ifPresent(
            sentence -> {
              throw new Invalid("name", sentence);
            });
    if (Lookalike.ofOwner(name)) {
      throw new LooksLikeOwner();
    }
    return new RoleContent(name, new Authority(closed(), seen(), repliesWait));
  }

  private PermissionSet closed() {
    var once = new HashSet<String>();
    for (var code : permissions) {
      if (!once.add(code)) {
        throw new Invalid("permissions", "A permission stands there twice.");
      }
    }
    var set = PermissionSet.ofCodes(permissions);
    if (!set.isClosed()) {
      throw new NotClosed(set.missingBases());
    }
    return set;
  }

  private TicketsSeen seen() {
    return TicketsSeen.byCode(ticketsSeen)
        .orElseThrow(() -> new Invalid("ticketsSeen", "Choose which tickets this role sees."));
  }
}
