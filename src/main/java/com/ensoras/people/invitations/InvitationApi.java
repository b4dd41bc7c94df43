package com.ensoras.people.invitations;

import static com.ensoras.access.Permission.USERS_INVITE;
import static com.ensoras.access.Permission.USERS_LIST;

import com.ensoras.access.Actor;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Refusal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invitations for programs: the same operations as the pages. */
@RestController
class InvitationApi {

  static final String LIST = "/api/v1/projects/{project}/invitations";
  static final String ONE = LIST + "/{invitation}";

  /** Either {@code email} or {@code emails}. */
  record Invite(
      @Nullable String email,
      @Nullable List<@Nullable String> emails,
      @Nullable String role,
      @Nullable List<@Nullable String> teams) {

    InvitationDraft draft() {
      if ((email == null) == (emails == null)) {
        throw new Invalid("email", "Give either email or emails.");
      }
      return new InvitationDraft(
          emails == null
              ? List.of(String.valueOf(email))
              : InvitationDraft.once(whole("emails", emails)),
          role == null ? "" : role,
          teams == null ? List.of() : whole("teams", teams));
    }

    private static List<String> whole(String field, List<@Nullable String> sent) {
      if (sent.stream().anyMatch(java.util.Objects::isNull)) {
        throw new Invalid(field, "One of these is empty.");
      }
      return sent.stream().map(java.util.Objects::requireNonNull).toList();
    }
  }

  record RoleChange(@Nullable String role, @Nullable Integer version) {}

  private final Invitations invitations;
  private final Resending resending;
  private final InvitationViews views;

  InvitationApi(Invitations invitations, Resending resending, InvitationViews views) {
    this.invitations = invitations;
    this.resending = resending;
    this.views = views;
  }

  @GetMapping(LIST)
  @Requires(USERS_LIST)
  InvitationJson.Listed list(
      Actor actor,
      @RequestParam(defaultValue = "pending") String state,
      @RequestParam(required = false) @Nullable String after) {
    var from = after == null ? null : InvitationId.of(after);
    return InvitationJson.Listed.of(views.list(actor, InvitationFilter.of(state), from));
  }

  @GetMapping(ONE)
  @Requires(USERS_LIST)
  InvitationJson get(Actor actor, @PathVariable String invitation) {
    return InvitationJson.of(views.get(actor, InvitationId.of(invitation)));
  }

  /** One address: 201, or its refusal. Several: 200 with an answer for each. */
  @PostMapping(LIST)
  @Requires(USERS_INVITE)
  ResponseEntity<Map<String, Object>> invite(Actor actor, @RequestBody Invite typed) {
    var draft = typed.draft();
    if (typed.emails() == null) {
      var sent = invitations.invite(actor, draft);
      return ResponseEntity.created(
              URI.create("/api/v1/projects/" + actor.slug() + "/invitations/" + sent.id()))
          .body(sent(sent));
    }
    var results = invitations.inviteAll(actor, draft).stream().map(InvitationApi::result).toList();
    return ResponseEntity.ok(Map.of("results", results));
  }

  /** New links; those from before are dead. */
  @PostMapping(ONE + "/delivery")
  @Requires(USERS_INVITE)
  Map<String, Object> resend(Actor actor, @PathVariable String invitation) {
    return sent(resending.resend(actor, InvitationId.of(invitation)));
  }

  @PatchMapping(ONE)
  @Requires(USERS_INVITE)
  InvitationJson giveRole(
      Actor actor, @PathVariable String invitation, @RequestBody RoleChange change) {
    return InvitationJson.of(
        invitations.giveRole(
            actor,
            InvitationId.of(invitation),
            change.role() == null ? "" : change.role(),
            change.version()));
  }

  @DeleteMapping(ONE)
  @Requires(USERS_INVITE)
  ResponseEntity<Void> revoke(Actor actor, @PathVariable String invitation) {
    invitations.revoke(actor, InvitationId.of(invitation));
    return ResponseEntity.noContent().build();
  }

  private static Map<String, Object> sent(Sent sent) {
    return Map.of("id", sent.id().toString(), "email", sent.address(), "link", sent.link());
  }

  private static Map<String, Object> result(InvitationOutcome outcome) {
    return switch (outcome) {
      case InvitationOutcome.Invited invited ->
          Map.of(
              "email", invited.address(),
              "status", 201,
              "id", invited.id().toString(),
              "link", invited.link());
      case InvitationOutcome.NotInvited not -> refused(not.address(), not.refusal());
    };
  }

  private static Map<String, Object> refused(String address, Refusal refusal) {
    var all = new LinkedHashMap<String, Object>(refusal.details());
    all.put("email", address);
    all.put("status", refusal.status());
    all.put("code", refusal.code());
    all.put("detail", refusal.sentence());
    return all;
  }
}
