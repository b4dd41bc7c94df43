package com.ensoras.tickets;

import com.ensoras.access.Permission;

/** What is done to many tickets at once. The order is that of the database's numbers. */
enum BulkKind {
  APPROVE(Permission.INBOX_BULK_APPROVE, "Approve pending", "approved"),
  CLOSE(Permission.INBOX_BULK_CLOSE, "Close selected", "closed"),
  ASSIGN(Permission.TICKETS_ASSIGN, "Assign selected", "assigned"),
  PRIORITY(Permission.TICKETS_CHANGE_PRIORITY, "Set priority", "changed"),
  TAG(Permission.TICKETS_RESPOND, "Change tags", "changed");

  private final Permission permission;
  private final String label;
  private final String done;

  BulkKind(Permission permission, String label, String done) {
    this.permission = permission;
    this.label = label;
    this.done = done;
  }

  Permission permission() {
    return permission;
  }

  /** What the page of its list needs, where it is begun and watched. */
  Permission base() {
    return this == APPROVE || this == CLOSE ? Permission.INBOX_VIEW : Permission.TICKETS_LIST;
  }

  boolean canUndo() {
    return this != APPROVE;
  }

  String label() {
    return label;
  }

  /** "closed", as in "12 closed". */
  String done() {
    return done;
  }
}
