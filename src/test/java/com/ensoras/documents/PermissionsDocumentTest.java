package com.ensoras.documents;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Doors;
import com.ensoras.access.Mark;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionGroup;
import com.ensoras.people.roles.ExampleRoles;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every permission with its routes and example roles, in the page's order. */
@Tag("documents")
@EnsorasTest
class PermissionsDocumentTest {

  @Autowired Doors doors;

  @Test
  void thePermissionsDocumentIsTrue() {
    var text = new StringBuilder();
    text.append("# Permissions\n\nWritten by a test; it fails when this is no longer true. ")
        .append(Permission.values().length)
        .append(" permissions in ")
        .append(PermissionGroup.values().length)
        .append(" groups; the first of each group is its base.\n");
    for (var group : PermissionGroup.values()) {
      text.append("\n## ")
          .append(group.label())
          .append("\n\n| permission | code | routes | example roles |\n|---|---|---|---|\n");
      Permission.in(group).forEach(permission -> text.append(line(permission)));
    }
    Document.at("docs/generated/permissions.md").says(text.toString());
  }

  private String line(Permission permission) {
    return "| %s | `%s` | %s | %s |\n"
        .formatted(permission.label(), permission.code(), routes(permission), roles(permission));
  }

  private String routes(Permission permission) {
    var routes =
        doors.routes().stream()
            .filter(route -> route.mark().equals(new Mark.Needs(permission)))
            .map(route -> "`" + route.method() + " " + route.pattern() + "`")
            .collect(Collectors.joining("<br>"));
    return routes.isEmpty() ? "none yet" : routes;
  }

  private static String roles(Permission permission) {
    return ExampleRoles.ALL.stream()
        .filter(role -> role.authority().permissions().has(permission))
        .map(role -> role.name())
        .collect(Collectors.joining(", "));
  }
}
