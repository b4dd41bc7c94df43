package com.ensoras.routes;

import com.ensoras.world.Guest;
import java.util.Set;

/**
 * Somebody who tries every route.
 *
 * @param holds the permissions that they have, as codes
 */
record Principal(String name, Guest guest, Kind kind, Set<String> holds) {

  enum Kind {
    ANONYMOUS,
    OUTSIDER,
    MEMBER,
    OWNER,
    PREVIEW
  }

  /** What must come back, by the words of the specification. */
  Expected expected(Row row) {
    if (row.needs().equals("open")) {
      return Expected.THROUGH;
    }
    if (kind == Kind.ANONYMOUS) {
      return row.page() ? Expected.TO_SIGN_IN : Expected.UNAUTHORIZED;
    }
    if (!row.isOfProject()) {
      return Expected.THROUGH;
    }
    if (kind == Kind.OUTSIDER) {
      return Expected.NOT_FOUND;
    }
    if (kind == Kind.PREVIEW && !row.isSafe() && !row.endsPreview()) {
      return Expected.READ_ONLY;
    }
    if (!holds(row.needs())) {
      return row.page() ? Expected.TO_FIRST_PAGE : Expected.FORBIDDEN;
    }
    return Expected.THROUGH;
  }

  boolean isMember() {
    return kind != Kind.ANONYMOUS && kind != Kind.OUTSIDER;
  }

  private boolean holds(String needs) {
    return switch (needs) {
      case "member" -> true;
      case "owner" -> kind == Kind.OWNER;
      default -> kind == Kind.OWNER || holds.contains(needs);
    };
  }
}
