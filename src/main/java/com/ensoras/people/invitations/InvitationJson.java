package com.ensoras.people.invitations;

import com.ensoras.kernel.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invitation for programs; nothing of its links. */
record InvitationJson(
    String id,
    String email,
    Role role,
    String inviter,
    String state,
    boolean blocked,
    @Nullable Delivery delivery,
    List<String> teams,
    Instant createdAt,
    Instant sentAt,
    Instant expiresAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    int version) {

  /**
   * @param id null once the invitation has ended
   */
  record Role(@Nullable String id, String name) {}

  record Delivery(String state, @Nullable String error) {}

  /**
   * @param next the value of {@code after} for the following page, null on the last
   */
  record Listed(List<InvitationJson> items, @Nullable String next) {
    static Listed of(Slice<InvitationView> slice) {
      return new Listed(slice.rows().stream().map(InvitationJson::of).toList(), slice.older());
    }
  }

  static InvitationJson of(InvitationView view) {
    var delivery = view.delivery();
    return new InvitationJson(
        view.id(),
        view.email(),
        new Role(view.roleId(), view.role()),
        view.inviter(),
        view.state().code(),
        view.blocked(),
        delivery == null ? null : new Delivery(delivery.code(), delivery.error()),
        view.teams(),
        view.createdAt(),
        view.sentAt(),
        view.expiresAt(),
        view.endedAt(),
        view.endedBy(),
        view.version());
  }
}
