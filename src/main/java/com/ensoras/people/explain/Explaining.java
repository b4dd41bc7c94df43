package com.ensoras.people.explain;

import com.ensoras.access.Decision;
import com.ensoras.access.Denied;
import com.ensoras.access.Holdup;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionGroup;
import com.ensoras.access.Standing;
import com.ensoras.access.TicketsSeen;
import org.jspecify.annotations.Nullable;

/** Puts the guard's decision into words; decides nothing itself. */
final class Explaining {

  private Explaining() {}

  /**
   * @param owner the name of the Owner, who can grant it
   */
  static Explanation of(Asked asked, Question question, String owner) {
    var readOnly = Holdup.readOnly(asked.preview(), question.isSafe(), ends(question));
    if (readOnly.isPresent()) {
      return refused(asked, question, readOnly.get().sentence(), readOnly.get());
    }
    return switch (question.mark().decide(true, asked.standing())) {
      case Decision.Allowed allowed -> allowed(asked, question, allowed.why());
      case Decision.Lacks lacks -> lacks(asked, question, lacks.permission(), owner);
      case Decision.OnlyOwner only ->
          refused(
              asked, question, "Only " + owner + ", the Owner, can do this.", Denied.ownerOnly());
      case Decision.NotSignedIn out -> throw new IllegalStateException("asked of a member");
      case Decision.NotMember stranger -> throw new IllegalStateException("asked of a member");
    };
  }

  /** The mark lets them through; something else may still hold them up. */
  private static Explanation allowed(Asked asked, Question question, String why) {
    return Holdup.unfinished(question.mark(), asked.mustAddTwoFactor())
        .map(held -> refused(asked, question, held.sentence(), held))
        .orElseGet(
            () -> Explanation.allowed(asked, question, sentence(why) + limits(asked, question)));
  }

  private static boolean ends(Question question) {
    return question.route() != null && question.route().pattern().equals(Holdup.PREVIEW_END);
  }

  private static Explanation lacks(
      Asked asked, Question question, Permission permission, String owner) {
    var because =
        "The role %s lacks %s. %s, the Owner, can grant it, and whoever may edit the role and has it."
            .formatted(asked.standing().roleName(), permission.fullLabel(), owner);
    return refused(asked, question, because, Denied.lacks(permission));
  }

  private static Explanation refused(
      Asked asked, Question question, String because, Denied denied) {
    var status = question.route() != null && question.route().page() ? 303 : denied.status();
    return Explanation.refused(
        asked, question, because, denied.code(), status, denied.permission());
  }

  /** Which tickets it is about, and whether what they write is sent at once. */
  private static String limits(Asked asked, Question question) {
    var permission = permission(question);
    if (permission == null || !isAboutTickets(permission)) {
      return "";
    }
    return seen(asked.standing())
        + (permission == Permission.TICKETS_RESPOND && asked.standing().authority().repliesWait()
            ? " Their replies wait for approval."
            : "");
  }

  private static String seen(Standing standing) {
    var seen = standing.authority().seen();
    return seen == TicketsSeen.ALL ? "" : " Tickets seen: " + seen.label() + ".";
  }

  private static boolean isAboutTickets(Permission permission) {
    return permission.group() == PermissionGroup.TICKETS
        || permission.group() == PermissionGroup.INBOX;
  }

  private static @Nullable Permission permission(Question question) {
    return question.mark() instanceof com.ensoras.access.Mark.Needs needs
        ? needs.permission()
        : null;
  }

  private static String sentence(String why) {
    return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
  }
}
