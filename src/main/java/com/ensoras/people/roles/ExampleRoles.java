package com.ensoras.people.roles;

import static com.ensoras.access.Permission.*;

import com.ensoras.access.Authority;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.TicketsSeen;
import java.util.List;
import org.springframework.stereotype.Component;

/** The example roles of the product's page, which every new project starts with. */
@Component
public class ExampleRoles {

  private static final PermissionSet AGENT =
      PermissionSet.of(
          DASHBOARD_VIEW,
          INBOX_VIEW,
          TICKETS_LIST,
          TICKETS_VIEW,
          TICKETS_RESPOND,
          TICKETS_CLOSE,
          KNOWLEDGE_BASE_LIST,
          TAGS_LIST,
          MACROS_LIST);

  private static final PermissionSet MORE_FOR_A_LEAD =
      PermissionSet.of(
          TICKETS_APPROVE,
          TICKETS_REJECT,
          TICKETS_ASSIGN,
          TICKETS_CHANGE_PRIORITY,
          USERS_LIST,
          TEAMS_LIST);

  private static final PermissionSet NOT_FOR_AN_ADMIN =
      PermissionSet.of(BILLING_MANAGE, ROLES_CREATE, ROLES_UPDATE, ROLES_DELETE);

  private static final PermissionSet VIEWER =
      PermissionSet.of(DASHBOARD_VIEW, INBOX_VIEW, TICKETS_LIST, TICKETS_VIEW);

  /** In the page's order. */
  public static final List<RoleContent> ALL =
      List.of(
          role("Support Agent", AGENT),
          role("Team Lead", AGENT.with(MORE_FOR_A_LEAD)),
          role("Admin", PermissionSet.everything().without(NOT_FOR_AN_ADMIN)),
          role("Viewer", VIEWER));

  private final RoleStore store;

  ExampleRoles(RoleStore store) {
    this.store = store;
  }

  /** Writes them into a project that is being founded, whose one entry tells of them too. */
  public List<Role> create(ExclusivePermit permit) {
    return ALL.stream().map(content -> store.insert(permit, content)).toList();
  }

  private static RoleContent role(String name, PermissionSet permissions) {
    return new RoleContent(name, new Authority(permissions, TicketsSeen.ALL, false));
  }
}
