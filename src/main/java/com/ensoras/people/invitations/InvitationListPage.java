package com.ensoras.people.invitations;

import com.ensoras.kernel.Slice;
import org.jspecify.annotations.Nullable;

/** Pending or ended invitations, newest first. */
record InvitationListPage(
    String project,
    boolean pending,
    Slice<InvitationView> invitations,
    boolean mayInvite,
    boolean mailIsSetUp,
    boolean isFirst) {

  String here() {
    return "/p/" + project + "/invitations";
  }

  @Nullable String older() {
    var from = invitations.older();
    return from == null
        ? null
        : here() + "?state=" + (pending ? "pending" : "ended") + "&older=" + from;
  }

  /** Back to the newest. */
  @Nullable String newer() {
    return isFirst ? null : here() + "?state=" + (pending ? "pending" : "ended");
  }
}
