package com.ensoras.people.invitations;

import com.ensoras.kernel.Missing;
import java.util.UUID;

/** An invitation of one project. */
public record InvitationId(UUID value) {

  /**
   * @throws Missing for whatever cannot be one
   */
  static InvitationId of(String typed) {
    try {
      return new InvitationId(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      throw new Missing();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
