package com.ensoras.people.roles;

import com.ensoras.access.Permission;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.roles.RoleFile.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roles as a table: a row per permission, a column per role, "x" where it is held. */
final class RoleCsv {

  private static final String FIRST = "permission";
  private static final String SEEN = "tickets-seen";
  private static final String WAIT = "replies-wait";
  private static final String HELD = "x";

  private RoleCsv() {}

  static String write(RoleBook book) {
    var roles = book.roles();
    var lines = new ArrayList<String>();
    lines.add(line(FIRST, roles, role -> Csv.safe(role.name())));
    for (var permission : Permission.values()) {
      lines.add(
          line(
              permission.code(),
              roles,
              role -> role.authority().permissions().has(permission) ? HELD : ""));
    }
    lines.add(line(SEEN, roles, role -> role.authority().seen().code()));
    lines.add(line(WAIT, roles, role -> role.authority().repliesWait() ? HELD : ""));
    return String.join("\r\n", lines) + "\r\n";
  }

  /**
   * @throws Invalid when it is not such a table; an unknown row or mark is never passed over
   */
  static List<Entry> read(String text) {
    var rows = Csv.read(text);
    if (rows.isEmpty() || !rows.getFirst().getFirst().equals(FIRST)) {
      throw new Invalid("text", "The first line has to start with “" + FIRST + "”.");
    }
    var names = rows.getFirst();
    var entries = new ArrayList<Entry>();
    for (var column = 1; column < names.size(); column++) {
      entries.add(entry(rows, column));
    }
    return entries;
  }

  private static Entry entry(List<List<String>> rows, int column) {
    List<@Nullable String> held = new ArrayList<>();
    var seen = "all";
    var wait = false;
    for (var row : rows.subList(1, rows.size())) {
      if (row.size() != rows.getFirst().size()) {
        throw new Invalid("text", "The line “" + row.getFirst() + "” has another length.");
      }
      var cell = row.get(column).strip();
      switch (row.getFirst()) {
        case SEEN -> seen = cell;
        case WAIT -> wait = isHeld(cell);
        default -> {
          if (isHeld(cell)) {
            held.add(row.getFirst());
          }
        }
      }
    }
    return new Entry(Csv.plain(rows.getFirst().get(column)), held, seen, wait, null);
  }

  private static boolean isHeld(String cell) {
    if (!cell.isEmpty() && !cell.equalsIgnoreCase(HELD)) {
      throw new Invalid("text", "Write “x” where a role holds a permission, else nothing.");
    }
    return !cell.isEmpty();
  }

  private static String line(String first, List<Role> roles, Function<Role, String> cell) {
    return Stream.concat(Stream.of(first), roles.stream().map(cell))
        .map(Csv::quoted)
        .collect(Collectors.joining(","));
  }
}
