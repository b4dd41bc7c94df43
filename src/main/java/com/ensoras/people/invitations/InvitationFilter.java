package com.ensoras.people.invitations;

import com.ensoras.kernel.Invalid;

/** Which invitations a list shows. */
enum InvitationFilter {
  PENDING("i.state = 'pending' and i.expires_at > clock_timestamp()"),
  ENDED("not (i.state = 'pending' and i.expires_at > clock_timestamp())"),
  ACCEPTED("i.state = 'accepted'"),
  REVOKED("i.state = 'revoked'"),
  EXPIRED("(i.state = 'expired' or (i.state = 'pending' and i.expires_at <= clock_timestamp()))");

  private final String condition;

  InvitationFilter(String condition) {
    this.condition = condition;
  }

  /** Constant text: nothing from outside is in it. */
  String condition() {
    return condition;
  }

  String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * @throws Invalid for a word that names none
   */
  static InvitationFilter of(String typed) {
    for (var filter : values()) {
      if (filter.code().equals(typed)) {
        return filter;
      }
    }
    throw new Invalid("state", "Use pending, ended, accepted, revoked or expired.");
  }
}
