package com.ensoras.access;

/** The 17 groups of permissions, in the order of the product's page on roles. */
public enum PermissionGroup {
  DASHBOARD("Dashboard"),
  INBOX("Inbox"),
  ACTIVE_CHATS("Active Chats"),
  TICKETS("Tickets"),
  USERS("Users"),
  TEAMS("Teams"),
  ROLES("Roles"),
  WORKFLOWS("Workflows"),
  TOOLS("Tools"),
  ACTIONS("Actions"),
  KNOWLEDGE_BASE("Knowledge Base"),
  TAGS("Tags"),
  EMAIL_RULES("Email Rules"),
  MACROS("Macros"),
  PROJECT_SETTINGS("Project Settings"),
  BILLING("Billing"),
  API_KEYS("API Keys");

  private final String label;

  PermissionGroup(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The first part of its permissions' codes, like {@code knowledge-base}. */
  public String code() {
    return label.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }
}
