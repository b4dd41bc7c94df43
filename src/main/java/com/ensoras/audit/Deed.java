package com.ensoras.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be done in a project that leaves an entry. The code is stable; the sentence is what
 * follows the person's name, with {@code %s} for the subject.
 */
public enum Deed {
  PROJECT_FOUNDED("project.founded", "founded the project %s"),
  PROJECT_UPDATED("project.updated", "changed the settings of %s"),
  OWNERSHIP_TRANSFERRED("ownership.transferred", "made %s the Owner"),
  ROLE_CREATED("role.created", "created the role %s"),
  ROLE_UPDATED("role.updated", "changed the role %s"),
  ROLE_DELETED("role.deleted", "deleted the role %s"),
  /** Several at once: the matrix, a CSV, an import. */
  ROLES_CHANGED("roles.changed", "changed several roles"),
  HANDS_OUT_CHANGED("role.hands-out-changed", "changed which roles %s hands out"),
  INVITATION_CREATED("invitation.created", "invited %s"),
  /** Several addresses pasted at once. */
  INVITATIONS_CREATED("invitations.created", "invited several people"),
  INVITATION_UPDATED("invitation.updated", "changed the invitation of %s"),
  INVITATION_RESENT("invitation.resent", "sent the invitation of %s again"),
  INVITATION_REVOKED("invitation.revoked", "revoked the invitation of %s"),
  INVITATION_EXPIRED("invitation.expired", "let the invitation of %s expire"),
  /** Accepting an invitation, which seats the member. */
  MEMBER_JOINED("member.joined", "joined as %s"),
  MEMBER_ROLE_CHANGED("member.role-changed", "gave %s another role"),
  /** Several at once: reassigning everybody who has a role. */
  MEMBERS_ROLE_CHANGED("members.role-changed", "gave several members another role"),
  MEMBER_REMOVED("member.removed", "removed %s from the project"),
  MEMBER_SESSIONS_ENDED("member.sessions-ended", "ended the sessions of %s"),
  MEMBER_AWAY_CHANGED("member.away-changed", "changed when %s is away"),
  TEAM_CREATED("team.created", "created the team %s"),
  TEAM_UPDATED("team.updated", "changed the team %s"),
  TEAM_DELETED("team.deleted", "deleted the team %s"),
  CHANNEL_UPDATED("channel.updated", "changed the channel %s"),
  API_KEY_CREATED("api-key.created", "created the API key %s"),
  API_KEY_DELETED("api-key.deleted", "deleted the API key %s"),
  PREVIEW_STARTED("preview.started", "looked at the project as %s"),
  PREVIEW_ENDED("preview.ended", "ended the preview as %s");

  private final String code;
  private final String sentence;

  Deed(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  static Optional<Deed> byCode(String code) {
    return Arrays.stream(values()).filter(deed -> deed.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  /** For choosing it: "Changed the role". */
  String label() {
    var plain = sentence.replace(" %s", "").replace("%s ", "");
    return plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plain.substring(1);
  }

  String sentence() {
    return sentence;
  }
}
