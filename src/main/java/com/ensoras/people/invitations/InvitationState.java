package com.ensoras.people.invitations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Pending, until one of the three others, which are final. */
public enum InvitationState {
  PENDING,
  ACCEPTED,
  REVOKED,
  EXPIRED;

  static Optional<InvitationState> byCode(String code) {
    return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return name().charAt(0) + code().substring(1);
  }
}
