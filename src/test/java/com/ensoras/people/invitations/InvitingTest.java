package com.ensoras.people.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Offering a role to an address, and what may be done with the offer (access.md 3 and 9). */
@EnsorasTest
class InvitingTest {

  @Autowired ApplicationContext context;
  @Autowired Invitations invitations;
  @Autowired InvitationViews views;
  @Autowired InvitationExpiry expiry;
  @Autowired TransactionTemplate transaction;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(context);
  }

  @Test
  void anInvitationIsPendingForSevenDaysWithOneMailAndOneEntry() {
    var sent = invite(acme.olga, "ada", "Viewer");

    var row = acme.rows().getFirst();
    assertThat(row.get("state")).isEqualTo("pending");
    assertThat(row.get("email")).isEqualTo(acme.address("ada"));
    assertThat(row.get("role_name")).isEqualTo("Viewer");
    Boolean sevenDays =
        acme.asOperator(
            operator ->
                operator
                    .sql(
                        "select expires_at - sent_at between interval '6 days 23 hours' and interval '7 days 1 hour' from invitation where id = :id")
                    .param("id", sent.id().value())
                    .query(Boolean.class)
                    .single());
    assertThat(sevenDays).isTrue();
    assertThat(acme.mails()).hasSize(1);
    assertThat(acme.trail()).containsExactly("invitation.created");
  }

  @Test
  void theLinkToCopyIsAnotherThanTheMailedOneAndStandsNowhere() {
    var sent = invite(acme.olga, "ada", "Viewer");
    var secret = sent.link().substring(sent.link().lastIndexOf('/') + 1);
    var row = acme.rows().getFirst();

    assertThat((byte[]) row.get("copied_hash")).isEqualTo(hash(secret));
    assertThat((byte[]) row.get("mailed_hash")).isNotEqualTo(row.get("copied_hash"));
    assertThat(acme.trailAsText()).doesNotContain(secret);
    assertThat(sent.toString()).doesNotContain(secret);
    assertThat(acme.mails().toString()).doesNotContain(secret);
  }

  @Test
  void theSameAddressInAnotherCaseIsAlreadyInvited() {
    var sent = invite(acme.olga, "ada", "Viewer");

    assertThatThrownBy(
            () ->
                invitations.invite(
                    acme.actor(acme.olga),
                    draft("  " + acme.address("ADA").toUpperCase() + " ", "Admin")))
        .asInstanceOf(type(AlreadyInvited.class))
        .satisfies(
            known -> {
              assertThat(known.status()).isEqualTo(409);
              assertThat(known.code()).isEqualTo("already-invited");
              assertThat(known.invitation()).isEqualTo(sent.id());
              assertThat(known.details()).containsEntry("offers", List.of("resend", "role"));
            });
    assertThat(acme.rows()).hasSize(1);
    assertThat(acme.mails()).hasSize(1);
    assertThat(acme.trail()).hasSize(1);
  }

  @Test
  void dotsAndPlusMakeOtherAddresses() {
    invite(acme.olga, "a.da", "Viewer");
    invite(acme.olga, "ada", "Viewer");
    invite(acme.olga, "ada+desk", "Viewer");
    assertThat(acme.rows()).hasSize(3);
  }

  @Test
  void aMemberAndTheOwnerAreAlreadyMembers() {
    acme.member("Arne", "Support Agent");
    for (var address : List.of(acme.address("ARNE"), acme.address("olga"))) {
      assertThatThrownBy(() -> invitations.invite(acme.actor(acme.olga), draft(address, "Viewer")))
          .isInstanceOf(AlreadyMember.class)
          .extracting("status", "code")
          .containsExactly(409, "already-member");
    }
  }

  @Test
  void somebodyWithAnAccountElsewhereIsInvitedLikeAnybody() {
    acme.someone("Mallory", true);
    invite(acme.olga, "mallory", "Viewer");
    assertThat(acme.rows()).hasSize(1);
  }

  @Test
  void whatIsNoAddressIsRefused() {
    for (var bad : List.of("ada", "ada@", "@example.com", "ada@example", "a b@example.com", "")) {
      assertThatThrownBy(
              () ->
                  invitations.invite(
                      acme.actor(acme.olga),
                      new InvitationDraft(List.of(bad), acme.role("Viewer"), List.of())))
          .isInstanceOf(Invalid.class)
          .extracting("status")
          .isEqualTo(422);
    }
    assertThat(acme.trail()).isEmpty();
  }

  @Test
  void aRoleThatIsNotThereIsRefused() {
    var globex = new Acme(context);
    for (var bad : List.of("", "Viewer", "owner", globex.role("Viewer"))) {
      assertThatThrownBy(
              () ->
                  invitations.invite(
                      acme.actor(acme.olga),
                      new InvitationDraft(List.of(acme.address("ada")), bad, List.of())))
          .isInstanceOf(Invalid.class);
    }
  }

  @Test
  void withoutThePermissionNobodyInvites() {
    var vera = acme.member("Vera", "Viewer");
    assertThatThrownBy(() -> invite(vera, "ada", "Viewer"))
        .isInstanceOf(Denied.class)
        .hasMessageContaining("Users: Invite");
  }

  @Test
  void nobodyInvitesBeyondTheirOwnAuthority() {
    acme.newRole("Manager", "users.list", "users.invite");
    var mia = acme.member("Mia", "Manager");

    assertThatThrownBy(() -> invite(mia, "ada", "Viewer")).isInstanceOf(ExceedsAuthority.class);
    invite(mia, "bob", "Manager");
    assertThat(acme.rows()).hasSize(1);
  }

  @Test
  void thePagesAdminInvitesAdmins() {
    var adam = acme.member("Adam", "Admin");
    for (var role : List.of("Admin", "Support Agent", "Team Lead", "Viewer")) {
      invite(adam, role.toLowerCase().replace(' ', '.'), role);
    }
    assertThat(acme.rows()).hasSize(4);
  }

  @Test
  void severalAddressesHaveAnAnswerEach() {
    acme.member("Arne", "Support Agent");
    invite(acme.olga, "known", "Viewer");
    var pasted =
        String.join(
            "\n",
            "Ada <" + acme.address("ada") + ">, " + acme.address("bob"),
            acme.address("arne") + ";" + acme.address("KNOWN"),
            "nonsense " + acme.address("ADA"));

    var outcomes =
        invitations.inviteAll(
            acme.actor(acme.olga), InvitationDraft.pasted(pasted, acme.role("Viewer"), List.of()));

    assertThat(outcomes)
        .extracting(
            outcome ->
                switch (outcome) {
                  case InvitationOutcome.Invited invited -> "invited " + invited.address();
                  case InvitationOutcome.NotInvited not ->
                      not.refusal().code() + " " + not.address();
                })
        .containsExactly(
            "invited " + acme.address("ada"),
            "invited " + acme.address("bob"),
            "already-member " + acme.address("arne"),
            "already-invited " + acme.address("KNOWN"),
            "invalid nonsense");
    assertThat(acme.rows()).hasSize(3);
    assertThat(acme.mails()).hasSize(3);
    assertThat(acme.trail()).containsExactly("invitation.created", "invitations.created");
  }

  @Test
  void whatIsRolledBackSendsNoMailAndLeavesNothing() {
    transaction.executeWithoutResult(
        tx -> {
          invitations.invite(acme.actor(acme.olga), draft(acme.address("ada"), "Viewer"));
          tx.setRollbackOnly();
        });
    assertThat(acme.rows()).isEmpty();
    assertThat(acme.mails()).isEmpty();
    assertThat(acme.trail()).isEmpty();
  }

  @Test
  void resendingMakesNewLinksKillsTheOldAndChangesTheInviter() {
    var adam = acme.member("Adam", "Admin");
    var first = invite(adam, "ada", "Viewer");
    var before = acme.rows().getFirst();
    acme.timePasses("3 days");

    var second = invitations.resend(acme.actor(acme.olga), first.id());

    var after = acme.rows().getFirst();
    assertThat(second.link()).isNotEqualTo(first.link());
    assertThat(after.get("mailed_hash")).isNotEqualTo(before.get("mailed_hash"));
    assertThat(after.get("copied_hash")).isNotEqualTo(before.get("copied_hash"));
    assertThat(after.get("inviter_id")).isNotEqualTo(before.get("inviter_id"));
    assertThat(acme.mails()).hasSize(2);
    assertThat(acme.mails().getFirst().get("state")).isIn("dropped", "sent");
    assertThat(acme.trail()).containsExactly("invitation.created", "invitation.resent");
  }

  @Test
  void resendingNeedsARoleThatOneMayGive() {
    acme.newRole("Manager", "users.list", "users.invite");
    var mia = acme.member("Mia", "Manager");
    var sent = invite(acme.olga, "ada", "Viewer");

    assertThatThrownBy(() -> invitations.resend(acme.actor(mia), sent.id()))
        .isInstanceOf(ExceedsAuthority.class);
  }

  @Test
  void anotherRoleNeedsBothRolesToBeGivable() {
    var manager = acme.newRole("Manager", "users.list", "users.invite");
    var mia = acme.member("Mia", "Manager");
    var viewer = invite(acme.olga, "ada", "Viewer");
    var own = invite(mia, "bob", "Manager");

    assertThatThrownBy(() -> invitations.giveRole(acme.actor(mia), viewer.id(), manager, null))
        .isInstanceOf(ExceedsAuthority.class);
    assertThatThrownBy(
            () -> invitations.giveRole(acme.actor(mia), own.id(), acme.role("Viewer"), null))
        .isInstanceOf(ExceedsAuthority.class);
    invitations.giveRole(acme.actor(acme.olga), viewer.id(), manager, null);
    assertThat(acme.rows().getFirst()).containsEntry("role_name", "Manager");
    assertThat(acme.trail().getLast()).isEqualTo("invitation.updated");
  }

  @Test
  void theSameRoleAgainChangesNothing() {
    var sent = invite(acme.olga, "ada", "Viewer");
    invitations.giveRole(acme.actor(acme.olga), sent.id(), acme.role("Viewer"), 1);
    assertThat(acme.rows().getFirst()).containsEntry("version", 1);
    assertThat(acme.trail()).hasSize(1);
  }

  @Test
  void aStaleVersionIsRefused() {
    var sent = invite(acme.olga, "ada", "Viewer");
    invitations.giveRole(acme.actor(acme.olga), sent.id(), acme.role("Admin"), 1);
    assertThatThrownBy(
            () -> invitations.giveRole(acme.actor(acme.olga), sent.id(), acme.role("Team Lead"), 1))
        .isInstanceOf(InvitationChanged.class)
        .extracting("status")
        .isEqualTo(409);
  }

  @Test
  void onesOwnInvitationIsRevokedWithThePermissionAlone() {
    acme.newRole("Manager", "users.list", "users.invite");
    acme.newRole("Lower", "users.list", "users.invite");
    var mia = acme.member("Mia", "Manager");
    var own = invite(mia, "ada", "Manager");
    var olgas = invite(acme.olga, "bob", "Viewer");
    // Mia's own role shrinks below what she offered.
    acme.operatorDo(
        "update role set tickets_seen = 'mine' where project_id = %d and name = 'Manager'"
            .formatted(acme.id().value()));
    acme.operatorDo(
        "update invitation set role_id = '%s' where id = '%s'"
            .formatted(acme.role("Viewer"), own.id()));

    assertThatThrownBy(() -> invitations.revoke(acme.actor(mia), olgas.id()))
        .isInstanceOf(ExceedsAuthority.class);
    invitations.revoke(acme.actor(mia), own.id());
    assertThat(acme.rows().getFirst()).containsEntry("state", "revoked");
  }

  @Test
  void aRevokedOneForgetsItsLinksAndItsMailAndIsFinal() {
    var sent = invite(acme.olga, "ada", "Viewer");
    invitations.revoke(acme.actor(acme.olga), sent.id());

    var row = acme.rows().getFirst();
    assertThat(row)
        .containsEntry("state", "revoked")
        .containsEntry("ended_by_name", "Olga")
        .containsEntry("role_name", "Viewer")
        .containsEntry("mailed_hash", null)
        .containsEntry("copied_hash", null)
        .containsEntry("role_id", null)
        .containsEntry("inviter_id", null);
    assertThat(acme.mails().getFirst().get("state")).isIn("dropped", "sent");
    assertThat(acme.mails().getFirst()).containsEntry("sealed", null);
    assertThat(acme.trail()).containsExactly("invitation.created", "invitation.revoked");
    var olga = acme.actor(acme.olga);
    assertThatThrownBy(() -> invitations.revoke(olga, sent.id()))
        .isInstanceOf(InvitationEnded.class)
        .extracting("status", "code")
        .containsExactly(409, "not-pending");
    assertThatThrownBy(() -> invitations.resend(olga, sent.id()))
        .isInstanceOf(InvitationEnded.class);
    assertThatThrownBy(() -> invitations.giveRole(olga, sent.id(), acme.role("Admin"), null))
        .isInstanceOf(InvitationEnded.class);
    invite(acme.olga, "ada", "Admin");
  }

  @Test
  void timeEndsItAtOnceWhetherTheSweepWasThereOrNot() {
    var sent = invite(acme.olga, "ada", "Viewer");
    acme.timePasses("7 days 1 second");

    assertThatThrownBy(() -> invitations.resend(acme.actor(acme.olga), sent.id()))
        .isInstanceOf(InvitationEnded.class)
        .hasMessageContaining("expired");
    assertThat(list(InvitationFilter.PENDING)).isEmpty();
    assertThat(list(InvitationFilter.EXPIRED)).hasSize(1);
    invite(acme.olga, "ada", "Viewer");
    assertThat(acme.trail())
        .containsExactly("invitation.created", "invitation.expired", "invitation.created");
  }

  @Test
  void theSweepMarksWhatIsOverOnce() {
    invite(acme.olga, "ada", "Viewer");
    acme.timePasses("8 days");
    invite(acme.olga, "bob", "Viewer");
    expiry.expire(acme.id());
    expiry.expire(acme.id());

    assertThat(acme.rows())
        .extracting(row -> row.get("state"))
        .containsExactly("expired", "pending");
    assertThat(acme.trail())
        .containsExactly("invitation.created", "invitation.created", "invitation.expired");
  }

  @Test
  void theSweepFindsTheProjectByItself() {
    invite(acme.olga, "ada", "Viewer");
    acme.timePasses("8 days");
    assertThat(expiry.projects()).contains(acme.id());
  }

  @Test
  void twoHundredAnHourAndNoMore() {
    pretend(200, "interval '7 days'");
    assertThatThrownBy(() -> invite(acme.olga, "ada", "Viewer"))
        .asInstanceOf(type(TooManyInvitations.class))
        .satisfies(
            many -> {
              assertThat(many.status()).isEqualTo(429);
              assertThat((Integer) many.details().get("retryAfter")).isBetween(3500, 3600);
            });
    acme.operatorDo(
        "update invitation set created_at = created_at - interval '61 minutes' where project_id = "
            + acme.id().value());
    invite(acme.olga, "ada", "Viewer");
  }

  @Test
  void fiveHundredPendingAndNoMore() {
    pretend(500, "interval '2 days'");
    acme.operatorDo(
        "update invitation set created_at = created_at - interval '2 hours' where project_id = "
            + acme.id().value());
    assertThatThrownBy(() -> invite(acme.olga, "ada", "Viewer"))
        .isInstanceOf(TooManyInvitations.class)
        .hasMessageContaining("500");
    acme.timePasses("3 days");
    invite(acme.olga, "ada", "Viewer");
  }

  @Test
  void ofSeveralThoseWithinTheLimitAreDone() {
    pretend(199, "interval '7 days'");
    var outcomes =
        invitations.inviteAll(
            acme.actor(acme.olga),
            new InvitationDraft(
                List.of(acme.address("ada"), acme.address("bob")), acme.role("Viewer"), List.of()));
    assertThat(outcomes.getFirst()).isInstanceOf(InvitationOutcome.Invited.class);
    assertThat(outcomes.getLast())
        .asInstanceOf(type(InvitationOutcome.NotInvited.class))
        .extracting(not -> not.refusal().status())
        .isEqualTo(429);
  }

  @Test
  void itIsBlockedWhileItsInviterMayNoLongerGiveTheRole() {
    var adam = acme.member("Adam", "Admin");
    var sent = invite(adam, "ada", "Viewer");
    assertThat(look(sent).blocked()).isFalse();

    acme.operatorDo(
        "update member set role_id = '%s' where project_id = %d and account_id = '%s'"
            .formatted(acme.role("Support Agent"), acme.id().value(), adam.person().id().value()));
    assertThat(look(sent).blocked()).isTrue();
    assertThat(look(sent).stateLabel()).isEqualTo("Blocked");

    invitations.resend(acme.actor(acme.olga), sent.id());
    assertThat(look(sent).blocked()).isFalse();
    assertThat(look(sent).inviter()).isEqualTo("Olga");
  }

  @Test
  void anotherProjectsInvitationIsNotThere() {
    var sent = invite(acme.olga, "ada", "Viewer");
    var globex = new Acme(context);
    var mallory = globex.actor(globex.olga);
    assertThatThrownBy(() -> invitations.revoke(mallory, sent.id())).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> invitations.resend(mallory, sent.id())).isInstanceOf(Missing.class);
    assertThatThrownBy(() -> views.get(mallory, sent.id())).isInstanceOf(Missing.class);
    assertThat(acme.rows().getFirst()).containsEntry("state", "pending");
  }

  @Test
  void aListGoesOnByItsKey() {
    pretend(30, "interval '7 days'");
    var olga = acme.actor(acme.olga);
    var first = views.list(olga, InvitationFilter.PENDING, null);
    var rest = views.list(olga, InvitationFilter.PENDING, InvitationId.of(first.older()));
    assertThat(first.rows()).hasSize(25);
    assertThat(rest.rows()).hasSize(5);
    assertThat(rest.older()).isNull();
    assertThat(first.rows())
        .extracting(InvitationView::id)
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void aRoleWithAPendingInvitationCannotSilentlyGo() {
    invite(acme.olga, "ada", "Viewer");
    assertThatThrownBy(
            () ->
                acme.operatorDo("delete from role where id = '%s'".formatted(acme.role("Viewer"))))
        .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
  }

  private Sent invite(Acme.Someone by, String name, String role) {
    return invitations.invite(acme.actor(by), draft(acme.address(name), role));
  }

  private InvitationDraft draft(String address, String role) {
    return new InvitationDraft(List.of(address), acme.role(role), List.of());
  }

  private InvitationView look(Sent sent) {
    return views.get(acme.actor(acme.olga), sent.id());
  }

  private List<InvitationView> list(InvitationFilter filter) {
    return views.list(acme.actor(acme.olga), filter, null).rows();
  }

  private void pretend(int many, String valid) {
    acme.operatorDo(
        """
        insert into invitation (project_id, email, email_key, role_id, role_name, inviter_id, inviter_account,
                                mailed_hash, copied_hash, expires_at)
        select p.id, 'x' || n || '@example.com', 'x' || n || '@example.com', r.id, r.name, m.id, m.account_id,
               sha256((p.id || 'm' || n)::bytea), sha256((p.id || 'c' || n)::bytea), clock_timestamp() + %s
        from generate_series(1, %d) n
        join project p on p.id = %d
        join role r on r.project_id = p.id and r.name = 'Viewer'
        join member m on m.project_id = p.id and m.role_id is null
        """
            .formatted(valid, many, acme.id().value()));
  }

  private static byte[] hash(String secret) {
    return com.ensoras.kernel.Token.parse(secret).orElseThrow().hash();
  }
}
