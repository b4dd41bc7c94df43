package com.ensoras.people.roles;

import com.ensoras.web.Formats;

/** How many got another role at once. */
public record Reassigned(long members, long invitations) {

  public String inWords() {
    var held = Formats.count(members, "member");
    return invitations == 0 ? held : held + ", " + Formats.count(invitations, "pending invitation");
  }
}
