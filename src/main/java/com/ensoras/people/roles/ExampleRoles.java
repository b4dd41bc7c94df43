package com.ensoras.people.roles;

import static com.ensoras.access.Permission.*;

import com.ensoras.access.Authority;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import com.ensoras.access.TicketsSeen;
import com.ensoras.kernel.Names;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The four roles of the product's page that a new project starts with, editable like any other. */
@Component
public class ExampleRoles {

  static final PermissionSet VIEWER =
      PermissionSet.of(DASHBOARD_VIEW, INBOX_VIEW, TICKETS_LIST, TICKETS_VIEW);
  static final PermissionSet SUPPORT_AGENT =
      VIEWER.with(
          PermissionSet.of(
              TICKETS_RESPOND, TICKETS_CLOSE, KNOWLEDGE_BASE_LIST, TAGS_LIST, MACROS_LIST));
  static final PermissionSet TEAM_LEAD =
      SUPPORT_AGENT.with(
          PermissionSet.of(
              TICKETS_APPROVE,
              TICKETS_REJECT,
              TICKETS_ASSIGN,
              TICKETS_CHANGE_PRIORITY,
              USERS_LIST,
              TEAMS_LIST));
  static final PermissionSet ADMIN =
      PermissionSet.everything()
          .without(PermissionSet.of(BILLING_MANAGE, ROLES_CREATE, ROLES_UPDATE, ROLES_DELETE));

  private final Sql sql;

  ExampleRoles(Sql sql) {
    this.sql = sql;
  }

  public List<Role> create(ExclusivePermit permit) {
    return List.of(
        create(permit, "Support Agent", SUPPORT_AGENT),
        create(permit, "Team Lead", TEAM_LEAD),
        create(permit, "Admin", ADMIN),
        create(permit, "Viewer", VIEWER));
  }

  private Role create(ExclusivePermit permit, String name, PermissionSet permissions) {
    var id =
        sql.in(
                permit,
                """
                insert into role (project_id, name, name_key, permissions)
                values (:project, :name, :key, :permissions)
                returning id
                """)
            .param("name", name)
            .param("key", Names.key(name))
            .param("permissions", permissions.codes().toArray(String[]::new))
            .query(UUID.class)
            .single();
    return new Role(new RoleId(id), name, new Authority(permissions, TicketsSeen.ALL, false), 1);
  }
}
