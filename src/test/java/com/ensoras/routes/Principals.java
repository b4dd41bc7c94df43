package com.ensoras.routes;

import com.ensoras.world.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes everybody who tries the routes, from the page's table as {@code permissions.txt} has it.
 */
final class Principals {

  /** Group, then its actions with the base first: typed from the specification. */
  private static final String TABLE =
      """
      dashboard view
      inbox view bulk-approve bulk-close
      active-chats view
      tickets list view respond approve reject close assign change-priority regenerate
      users list invite update remove
      teams list create update delete
      roles list create update delete
      workflows list create update delete
      tools list create update delete test
      actions list create update delete
      knowledge-base list create update delete
      tags list create update delete
      email-rules list create update delete
      macros list create update delete
      project-settings view update manage-channels manage-integrations
      billing view manage
      api-keys list create delete
      """;

  private final World world;

  Principals(World world) {
    this.world = world;
  }

  static List<String> permissions() {
    return TABLE.lines().flatMap(Principals::codes).toList();
  }

  List<Principal> all(Set<String> needed) {
    var all = new ArrayList<Principal>();
    all.add(new Principal("anonymous", world.anonymous, Principal.Kind.ANONYMOUS, Set.of()));
    all.add(new Principal("stranger", world.stranger, Principal.Kind.OUTSIDER, Set.of()));
    all.add(
        new Principal(
            "member of another project", world.mallory, Principal.Kind.OUTSIDER, Set.of()));
    all.add(member("nothing", Set.of()));
    permissions().forEach(one -> all.add(member("only " + one, closed(one))));
    needed.stream().sorted().forEach(one -> all.add(member("all but " + one, allBut(one))));
    all.add(member("everything", Set.copyOf(permissions())));
    all.add(preview("preview of nothing", Set.of()));
    all.add(preview("preview of everything", Set.copyOf(permissions())));
    all.add(new Principal("owner", world.olga, Principal.Kind.OWNER, Set.of()));
    return all;
  }

  private Principal member(String name, Set<String> holds) {
    return new Principal(name, world.memberWith(name, holds), Principal.Kind.MEMBER, holds);
  }

  /** Somebody with everything who looks at the project as a role. */
  private Principal preview(String name, Set<String> holds) {
    var guest = world.memberWith(name, permissions());
    UUID role = world.roleWith(holds);
    world.run(
        """
        update session set preview_role_id = ?, preview_project_id = (select id from project where slug = ?)
        where account_id = ?
        """,
        role,
        world.acme,
        guest.account());
    return new Principal(name, guest, Principal.Kind.PREVIEW, holds);
  }

  private static Set<String> closed(String permission) {
    var set = new LinkedHashSet<String>();
    set.add(base(permission));
    set.add(permission);
    return set;
  }

  /** Without a base, its group goes. */
  private static Set<String> allBut(String permission) {
    var isBase = base(permission).equals(permission);
    return permissions().stream()
        .filter(other -> !other.equals(permission))
        .filter(other -> !(isBase && base(other).equals(permission)))
        .collect(Collectors.toSet());
  }

  private static String base(String permission) {
    var group = permission.substring(0, permission.indexOf('.') + 1);
    return permissions().stream().filter(code -> code.startsWith(group)).findFirst().orElseThrow();
  }

  private static Stream<String> codes(String line) {
    var words = line.split(" ");
    return Stream.of(words).skip(1).map(action -> words[0] + "." + action);
  }
}
