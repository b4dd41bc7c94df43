package com.ensoras.people.roles;

import com.ensoras.access.Permission;
import java.util.List;

/**
 * Permissions that are of little use without another; the editor hints at it and blocks nothing.
 *
 * @param hint a whole sentence
 */
record Companion(Permission with, Permission without, String hint) {

  static final List<Companion> ALL =
      List.of(
          new Companion(
              Permission.TICKETS_LIST,
              Permission.TICKETS_VIEW,
              "Without View this role cannot open tickets."),
          new Companion(
              Permission.INBOX_VIEW,
              Permission.TICKETS_VIEW,
              "Without Tickets: View this role cannot open what is in the Inbox."),
          new Companion(
              Permission.ACTIVE_CHATS_VIEW,
              Permission.TICKETS_RESPOND,
              "Without Tickets: Respond this role cannot answer in chats."),
          new Companion(
              Permission.TICKETS_APPROVE,
              Permission.TICKETS_REJECT,
              "Without Reject this role can only approve drafts."),
          new Companion(
              Permission.TOOLS_CREATE,
              Permission.TOOLS_TEST,
              "Without Test this role cannot try a tool out."));

  /** Where the hint stands. */
  String group() {
    return with.group().code();
  }
}
