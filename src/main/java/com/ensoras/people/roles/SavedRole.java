package com.ensoras.people.roles;

import java.util.List;
import java.util.UUID;

/** A role as it was just saved, for the program that did. */
record SavedRole(
    UUID id,
    String name,
    List<String> permissions,
    String ticketsSeen,
    boolean repliesWait,
    int version) {

  static SavedRole of(Role role) {
    var authority = role.authority();
    return new SavedRole(
        role.id().value(),
        role.name(),
        authority.permissions().codes(),
        authority.seen().code(),
        authority.repliesWait(),
        role.version());
  }
}
