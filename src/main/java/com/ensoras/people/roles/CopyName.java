package com.ensoras.people.roles;

import static java.util.stream.Collectors.toSet;

import com.ensoras.kernel.Names;
import java.util.stream.IntStream;

/** The name of a copy: "Copy of Viewer", "Copy 2 of Viewer". */
final class CopyName {

  private CopyName() {}

  static RoleContent of(Role original, RoleBook book) {
    var taken = book.roles().stream().map(role -> Names.key(role.name())).collect(toSet());
    var name =
        IntStream.iterate(1, n -> n + 1)
            .mapToObj(
                n -> shortened((n == 1 ? "Copy of " : "Copy " + n + " of ") + original.name()))
            .filter(free -> !taken.contains(Names.key(free)))
            .findFirst()
            .orElseThrow();
    return new RoleContent(name, original.authority());
  }

  private static String shortened(String name) {
    var count = name.codePointCount(0, name.length());
    return count <= RoleDraft.LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, RoleDraft.LONGEST_NAME)).strip();
  }
}
