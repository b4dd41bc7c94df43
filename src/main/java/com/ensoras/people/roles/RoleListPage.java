package com.ensoras.people.roles;

import com.ensoras.access.Permission;
import com.ensoras.access.TicketsSeen;
import com.ensoras.web.Formats;
import java.util.List;

/** What the page with all roles shows. */
record RoleListPage(String project, List<Row> rows, boolean mayCreate) {

  /** One role; the Owner's place is none. */
  record Row(Role role, RoleUse use) {

    public String id() {
      return role.id().value().toString();
    }

    /** "12 of 64". */
    public String permissions() {
      return role.authority().permissions().size() + " of " + Permission.values().length;
    }

    public String members() {
      return Formats.number(use.members());
    }

    /** Null for all, which needs no badge. */
    public @org.jspecify.annotations.Nullable String seen() {
      var seen = role.authority().seen();
      return seen == TicketsSeen.ALL ? null : seen.label();
    }
  }

  static RoleListPage of(String project, RolesNow now, boolean mayCreate) {
    var rows = now.book().roles().stream().map(role -> new Row(role, now.use(role.id()))).toList();
    return new RoleListPage(project, rows, mayCreate);
  }
}
