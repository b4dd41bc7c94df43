package com.ensoras.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The 64 permissions in the order of the product's page. The first of each group is its base: the
 * others never stand without it. Code and label are what databases, interfaces and people see.
 */
public enum Permission {
  DASHBOARD_VIEW(PermissionGroup.DASHBOARD, "View"),
  INBOX_VIEW(PermissionGroup.INBOX, "View"),
  INBOX_BULK_APPROVE(PermissionGroup.INBOX, "Bulk Approve"),
  INBOX_BULK_CLOSE(PermissionGroup.INBOX, "Bulk Close"),
  ACTIVE_CHATS_VIEW(PermissionGroup.ACTIVE_CHATS, "View"),
  TICKETS_LIST(PermissionGroup.TICKETS, "List"),
  TICKETS_VIEW(PermissionGroup.TICKETS, "View"),
  TICKETS_RESPOND(PermissionGroup.TICKETS, "Respond"),
  TICKETS_APPROVE(PermissionGroup.TICKETS, "Approve"),
  TICKETS_REJECT(PermissionGroup.TICKETS, "Reject"),
  TICKETS_CLOSE(PermissionGroup.TICKETS, "Close"),
  TICKETS_ASSIGN(PermissionGroup.TICKETS, "Assign"),
  TICKETS_CHANGE_PRIORITY(PermissionGroup.TICKETS, "Change Priority"),
  TICKETS_REGENERATE(PermissionGroup.TICKETS, "Regenerate"),
  USERS_LIST(PermissionGroup.USERS, "List"),
  USERS_INVITE(PermissionGroup.USERS, "Invite"),
  USERS_UPDATE(PermissionGroup.USERS, "Update"),
  USERS_REMOVE(PermissionGroup.USERS, "Remove"),
  TEAMS_LIST(PermissionGroup.TEAMS, "List"),
  TEAMS_CREATE(PermissionGroup.TEAMS, "Create"),
  TEAMS_UPDATE(PermissionGroup.TEAMS, "Update"),
  TEAMS_DELETE(PermissionGroup.TEAMS, "Delete"),
  ROLES_LIST(PermissionGroup.ROLES, "List"),
  ROLES_CREATE(PermissionGroup.ROLES, "Create"),
  ROLES_UPDATE(PermissionGroup.ROLES, "Update"),
  ROLES_DELETE(PermissionGroup.ROLES, "Delete"),
  WORKFLOWS_LIST(PermissionGroup.WORKFLOWS, "List"),
  WORKFLOWS_CREATE(PermissionGroup.WORKFLOWS, "Create"),
  WORKFLOWS_UPDATE(PermissionGroup.WORKFLOWS, "Update"),
  WORKFLOWS_DELETE(PermissionGroup.WORKFLOWS, "Delete"),
  TOOLS_LIST(PermissionGroup.TOOLS, "List"),
  TOOLS_CREATE(PermissionGroup.TOOLS, "Create"),
  TOOLS_UPDATE(PermissionGroup.TOOLS, "Update"),
  TOOLS_DELETE(PermissionGroup.TOOLS, "Delete"),
  TOOLS_TEST(PermissionGroup.TOOLS, "Test"),
  ACTIONS_LIST(PermissionGroup.ACTIONS, "List"),
  ACTIONS_CREATE(PermissionGroup.ACTIONS, "Create"),
  ACTIONS_UPDATE(PermissionGroup.ACTIONS, "Update"),
  ACTIONS_DELETE(PermissionGroup.ACTIONS, "Delete"),
  KNOWLEDGE_BASE_LIST(PermissionGroup.KNOWLEDGE_BASE, "List"),
  KNOWLEDGE_BASE_CREATE(PermissionGroup.KNOWLEDGE_BASE, "Create"),
  KNOWLEDGE_BASE_UPDATE(PermissionGroup.KNOWLEDGE_BASE, "Update"),
  KNOWLEDGE_BASE_DELETE(PermissionGroup.KNOWLEDGE_BASE, "Delete"),
  TAGS_LIST(PermissionGroup.TAGS, "List"),
  TAGS_CREATE(PermissionGroup.TAGS, "Create"),
  TAGS_UPDATE(PermissionGroup.TAGS, "Update"),
  TAGS_DELETE(PermissionGroup.TAGS, "Delete"),
  EMAIL_RULES_LIST(PermissionGroup.EMAIL_RULES, "List"),
  EMAIL_RULES_CREATE(PermissionGroup.EMAIL_RULES, "Create"),
  EMAIL_RULES_UPDATE(PermissionGroup.EMAIL_RULES, "Update"),
  EMAIL_RULES_DELETE(PermissionGroup.EMAIL_RULES, "Delete"),
  MACROS_LIST(PermissionGroup.MACROS, "List"),
  MACROS_CREATE(PermissionGroup.MACROS, "Create"),
  MACROS_UPDATE(PermissionGroup.MACROS, "Update"),
  MACROS_DELETE(PermissionGroup.MACROS, "Delete"),
  PROJECT_SETTINGS_VIEW(PermissionGroup.PROJECT_SETTINGS, "View"),
  PROJECT_SETTINGS_UPDATE(PermissionGroup.PROJECT_SETTINGS, "Update"),
  PROJECT_SETTINGS_MANAGE_CHANNELS(PermissionGroup.PROJECT_SETTINGS, "Manage Channels"),
  PROJECT_SETTINGS_MANAGE_INTEGRATIONS(PermissionGroup.PROJECT_SETTINGS, "Manage Integrations"),
  BILLING_VIEW(PermissionGroup.BILLING, "View"),
  BILLING_MANAGE(PermissionGroup.BILLING, "Manage"),
  API_KEYS_LIST(PermissionGroup.API_KEYS, "List"),
  API_KEYS_CREATE(PermissionGroup.API_KEYS, "Create"),
  API_KEYS_DELETE(PermissionGroup.API_KEYS, "Delete");

  private static final Map<String, Permission> BY_CODE =
      Arrays.stream(values()).collect(toUnmodifiableMap(Permission::code, p -> p));

  private final PermissionGroup group;
  private final String label;
  private final String code;

  Permission(PermissionGroup group, String label) {
    this.group = group;
    this.label = label;
    this.code = group.code() + '.' + label.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  public static Optional<Permission> byCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  public static List<Permission> in(PermissionGroup group) {
    return Stream.of(values()).filter(p -> p.group == group).toList();
  }

  public PermissionGroup group() {
    return group;
  }

  /** The word within its group, like "Change Priority". */
  public String label() {
    return label;
  }

  /** Group and word, like "Tickets: Change Priority". */
  public String fullLabel() {
    return group.label() + ": " + label;
  }

  /** Like {@code tickets.change-priority}. */
  public String code() {
    return code;
  }

  /** The permission that this one depends on; a base depends on itself. */
  public Permission base() {
    return in(group).getFirst();
  }

  public boolean isBase() {
    return base() == this;
  }
}
