package com.ensoras.people.invitations;

import com.ensoras.kernel.Refusal;
import java.util.Map;

/** Somebody else changed it since it was read. */
final class InvitationChanged extends Refusal {

  private final int version;

  InvitationChanged(int version) {
    super(
        409, "changed-meanwhile", "Somebody changed this invitation meanwhile. Look at it again.");
    this.version = version;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("version", version);
  }
}
