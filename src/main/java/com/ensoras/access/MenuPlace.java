package com.ensoras.access;

/** The places of the menu, which is also the order of landing and of redirects (access.md 6). */
public enum MenuPlace {
  DASHBOARD("", "Dashboard"),
  INBOX("", "Inbox"),
  ACTIVE_CHATS("", "Active Chats"),
  TICKETS("", "Tickets"),
  USERS("Project", "Users"),
  TEAMS("Project", "Teams"),
  ROLES("Project", "Roles"),
  SETTINGS("Project", "Settings"),
  AUDIT("Project", "Audit"),
  WORKFLOWS("Automation", "Workflows"),
  TOOLS("Automation", "Tools"),
  ACTIONS("Automation", "Actions"),
  KNOWLEDGE_BASE("Automation", "Knowledge Base"),
  CONFIGURATION("Automation", "Configuration"),
  TAGS("Help Desk", "Tags"),
  EMAIL_RULES("Help Desk", "Email Rules"),
  MACROS("Help Desk", "Macros"),
  EMAIL("Channels", "Email"),
  WIDGET("Channels", "Widget"),
  INTEGRATIONS("Channels", "Integrations"),
  SUBSCRIPTION("Billing", "Subscription"),
  USAGE("Billing", "Usage & Quotas"),
  ORDERS("Billing", "Orders"),
  API_KEYS("Developers", "API Keys");

  private final String section;
  private final String label;

  MenuPlace(String section, String label) {
    this.section = section;
    this.label = label;
  }

  /** Empty for the first, which has no heading. */
  public String section() {
    return section;
  }

  public String label() {
    return label;
  }
}
