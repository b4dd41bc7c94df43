package com.ensoras.macros;

import static com.ensoras.access.Permission.TAGS_LIST;
import static com.ensoras.access.Permission.TICKETS_ASSIGN;
import static com.ensoras.access.Permission.TICKETS_CHANGE_PRIORITY;
import static com.ensoras.access.Permission.TICKETS_CLOSE;
import static com.ensoras.access.Permission.TICKETS_RESPOND;

import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;

/** What steps do, and which permissions stand behind each. */
public enum StepKind {
  ADD_TAGS(TICKETS_RESPOND, TAGS_LIST),
  SET_PRIORITY(TICKETS_CHANGE_PRIORITY),
  ASSIGN(TICKETS_ASSIGN),
  RESOLVE(TICKETS_CLOSE);

  private final PermissionSet needs;

  StepKind(Permission... needs) {
    this.needs = PermissionSet.of(needs);
  }

  public PermissionSet needs() {
    return needs;
  }
}
