package com.ensoras.people.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.accounts.Account;
import com.ensoras.accounts.Accounts;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.SignIn;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Refusal;
import com.ensoras.kernel.Token;
import com.ensoras.kernel.TooMany;
import com.ensoras.mail.TestMail;
import com.ensoras.people.invitations.OpenedInvitation.Way;
import com.ensoras.people.members.Member;
import com.ensoras.people.members.MemberStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a link is good for, once, and on what is true at that moment (access.md 9). */
@EnsorasTest
class AcceptingTest {

  private static final String PASSWORD = "seven quiet otters";

  @Autowired ApplicationContext context;
  @Autowired Invitations invitations;
  @Autowired AcceptanceDesk desk;
  @Autowired Accounts accounts;
  @Autowired SignIn signIn;

  private final Origin origin = new Origin(UUID.randomUUID().toString(), "Firefox on Linux");
  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(context);
  }

  @Test
  void openingSaysWhoInvitesWhereToAndAsWhatAndChangesNothing() {
    invite("ada", "Viewer");
    var before = acme.rows();
    var opened = desk.open(null, mailed("ada"));

    assertThat(opened.project()).isEqualTo(acme.project.name());
    assertThat(opened.inviter()).isEqualTo("Olga");
    assertThat(opened.role()).isEqualTo("Viewer");
    assertThat(opened.way()).isEqualTo(Way.NEW_ACCOUNT);
    assertThat(acme.rows()).usingRecursiveComparison().isEqualTo(before);
    assertThat(acme.trail()).hasSize(1);
  }

  @Test
  void theMailNamesProjectInviterAndRole() {
    invite("ada", "Viewer");
    var letter = TestMail.lettersTo(acme.address("ada")).getFirst();
    assertThat(letter.subject()).isEqualTo("Olga invites you to " + acme.project.name());
    assertThat(letter.plain()).contains("Olga", acme.project.name(), "Viewer", "7 days");
  }

  @Test
  void whoComesByTheMailedLinkGetsAConfirmedAccountAndTheRole() {
    invite("ada", "Viewer");
    var accepted = accept(mailed("ada"), null, "Ada");

    assertThat(accepted.session()).isNotNull();
    assertThat(account("ada").confirmed()).isTrue();
    assertThat(account("ada").name()).isEqualTo("Ada");
    assertThat(member("ada").orElseThrow().roleName()).isEqualTo("Viewer");
    assertThat(acme.rows().getFirst())
        .containsEntry("state", "accepted")
        .containsEntry("ended_by_name", "Ada")
        .containsEntry("mailed_hash", null)
        .containsEntry("copied_hash", null);
    assertThat(acme.trail()).containsExactly("invitation.created", "member.joined");
  }

  @Test
  void whoComesByTheCopiedLinkGetsAnUnconfirmedAccount() {
    var sent = invite("ada", "Viewer");
    accept(secret(sent.link()), null, "Ada");
    assertThat(account("ada").confirmed()).isFalse();
    assertThat(member("ada")).isPresent();
  }

  @Test
  void aLinkIsGoodOnceAndSoIsItsTwin() {
    var sent = invite("ada", "Viewer");
    var mailed = mailed("ada");
    accept(mailed, null, "Ada");

    assertGone(mailed);
    assertGone(secret(sent.link()));
    assertThat(acme.trail()).hasSize(2);
  }

  @Test
  void somebodyWithAnAccountSignsInFirstAndThenJoins() {
    var bob = acme.someone("Bob", true);
    var sent = invite("BOB", "Viewer");
    assertThat(desk.open(null, secret(sent.link())).way()).isEqualTo(Way.SIGN_IN);
    assertThatThrownBy(() -> accept(secret(sent.link()), null, "Bob"))
        .isInstanceOf(SignInFirst.class);

    var accepted = accept(secret(sent.link()), bob.person(), "");
    assertThat(accepted.session()).isNull();
    assertThat(member("bob").orElseThrow().name()).isEqualTo("Bob");
  }

  @Test
  void anotherAccountIsTurnedAwayAndTheInvitationStaysPending() {
    var mallory = acme.someone("Mallory", true);
    invite("ada", "Viewer");
    var link = mailed("ada");

    assertThat(desk.open(mallory.person(), link).way()).isEqualTo(Way.SWITCH_ACCOUNT);
    assertThatThrownBy(() -> accept(link, mallory.person(), "Mallory"))
        .isInstanceOf(OtherAccount.class)
        .extracting("status", "code")
        .containsExactly(403, "other-account");
    assertThat(acme.rows().getFirst()).containsEntry("state", "pending");
    accept(link, null, "Ada");
  }

  @Test
  void anUnconfirmedAccountAcceptsNothingByACopiedLink() {
    var una = acme.someone("Una", false);
    var sent = invite("una", "Viewer");
    assertThatThrownBy(() -> accept(secret(sent.link()), una.person(), ""))
        .isInstanceOf(AddressNotConfirmed.class)
        .extracting("status", "code")
        .containsExactly(403, "address-not-confirmed");
    assertThat(acme.rows().getFirst()).containsEntry("state", "pending");
    assertThat(account("una").confirmed()).isFalse();
  }

  @Test
  void theMailedLinkConfirmsAnUnconfirmedAccountThatIsSignedIn() {
    var una = acme.someone("Una", false);
    invite("una", "Viewer");
    accept(mailed("una"), una.person(), "");
    assertThat(account("una").confirmed()).isTrue();
    assertThat(member("una")).isPresent();
  }

  @Test
  void whoProvesTheAddressOfAnUnconfirmedAccountTakesItOver() {
    var other = new Acme(context);
    var squatter = acme.someone("Squatter", acme.address("ada"), false);
    invite("ada", "Viewer");
    var link = mailed("ada");
    assertThat(desk.open(null, link).way()).isEqualTo(Way.NEW_PASSWORD);

    accept(link, null, "");

    assertThat(account("ada").confirmed()).isTrue();
    assertThat(account("ada").id()).isEqualTo(squatter.person().id());
    Long sessionsOfBefore =
        acme.asOperator(
            operator ->
                operator
                    .sql("select count(*) from session where id = :id")
                    .param("id", squatter.person().session().value())
                    .query(Long.class)
                    .single());
    assertThat(sessionsOfBefore).isZero();
    assertThat(signIn.byPassword(acme.address("ada"), PASSWORD, origin, null))
        .isInstanceOf(SignIn.Done.class);
    assertThat(other.rows()).isEmpty();
  }

  @Test
  void byTheCopiedLinkNobodyTakesAnAccountOver() {
    acme.someone("Una", false);
    var sent = invite("una", "Viewer");
    assertThat(desk.open(null, secret(sent.link())).way()).isEqualTo(Way.SIGN_IN);
    assertThatThrownBy(() -> accept(secret(sent.link()), null, "Una"))
        .isInstanceOf(SignInFirst.class);
    assertThat(account("una").confirmed()).isFalse();
  }

  @Test
  void nameAndPasswordAreChecked() {
    invite("ada", "Viewer");
    var link = mailed("ada");
    assertThatThrownBy(() -> desk.accept(link, null, "", "short", origin))
        .isInstanceOf(Invalid.class)
        .satisfies(
            invalid ->
                assertThat(((Refusal) invalid).fields())
                    .extracting(Refusal.FieldError::field)
                    .containsExactlyInAnyOrder("name", "password"));
    assertThat(acme.rows().getFirst()).containsEntry("state", "pending");
    assertThat(find("ada")).isEmpty();
  }

  @Test
  void theRoleIsTheOneOfferedNow() {
    var sent = invite("ada", "Viewer");
    var link = mailed("ada");
    invitations.giveRole(acme.actor(acme.olga), sent.id(), acme.role("Team Lead"), null);
    accept(link, null, "Ada");
    assertThat(member("ada").orElseThrow().roleName()).isEqualTo("Team Lead");
  }

  @Test
  void resentLinksKillTheOld() {
    var sent = invite("ada", "Viewer");
    var old = mailed("ada");
    var again = invitations.resend(acme.actor(acme.olga), sent.id());

    assertGone(old);
    assertGone(secret(sent.link()));
    var fresh = secret(TestMail.linkSentTo(acme.address("ada"), 2));
    assertThat(desk.open(null, fresh).mailed()).isTrue();
    assertThat(desk.open(null, secret(again.link())).mailed()).isFalse();
    accept(fresh, null, "Ada");
  }

  @Test
  void deadLinksHaveOneAnswer() {
    var revoked = invite("ada", "Viewer");
    var link = mailed("ada");
    invitations.revoke(acme.actor(acme.olga), revoked.id());
    var expired = invite("bob", "Viewer");
    acme.timePasses("7 days 1 second");

    for (var dead :
        List.of(
            link,
            secret(revoked.link()),
            mailed("bob"),
            secret(expired.link()),
            Token.fresh().reveal(),
            "",
            " ",
            "x",
            "0".repeat(42),
            "0".repeat(44),
            "a".repeat(10_000),
            "null",
            "%00",
            "../../roles",
            "' or 1=1 --",
            "ＡＢＣ",
            revoked.id().toString())) {
      assertGone(dead);
    }
    assertThat(acme.rows()).extracting(row -> row.get("state")).doesNotContain("accepted");
  }

  @Test
  void itIsBlockedWhileItsInviterMayNotGiveTheRole() {
    var adam = acme.member("Adam", "Admin");
    invitations.invite(
        acme.actor(adam),
        new InvitationDraft(List.of(acme.address("ada")), acme.role("Viewer"), List.of()));
    var link = mailed("ada");
    become(adam, "Support Agent");
    assertGone(link);
    assertThat(acme.rows().getFirst()).containsEntry("state", "pending");

    become(adam, "Admin");
    accept(link, null, "Ada");
  }

  @Test
  void aMemberByAnotherWayIsToldSo() {
    var bob = acme.someone("Bob", true);
    var sent = invite("bob", "Viewer");
    acme.underLock(
        permit ->
            context
                .getBean(MemberStore.class)
                .seat(
                    permit,
                    bob.person().id(),
                    new com.ensoras.access.RoleId(UUID.fromString(acme.role("Admin")))));
    assertThatThrownBy(() -> accept(secret(sent.link()), bob.person(), ""))
        .isInstanceOf(AlreadyHere.class)
        .extracting("status")
        .isEqualTo(410);
    assertThat(member("bob").orElseThrow().roleName()).isEqualTo("Admin");
  }

  @Test
  void whatTimeEndsIsEnded() {
    invite("ada", "Viewer");
    var link = mailed("ada");
    acme.timePasses("7 days");
    assertGone(link);
  }

  @Test
  void guessesAreCounted() {
    for (var i = 0; i < 200; i++) {
      assertThatThrownBy(() -> desk.accept(Token.fresh().reveal(), null, "", "", origin))
          .isInstanceOf(InvitationGone.class);
    }
    assertThatThrownBy(() -> desk.accept(Token.fresh().reveal(), null, "", "", origin))
        .isInstanceOf(TooMany.class);
  }

  @Test
  void teamsComeWithItAsFarAsTheInviterMaySeatOthers() {
    var support = acme.team("Support");
    var billing = acme.team("Billing");
    invitations.invite(
        acme.actor(acme.olga),
        new InvitationDraft(
            List.of(acme.address("ada")), acme.role("Viewer"), List.of(support, billing)));
    accept(mailed("ada"), null, "Ada");
    assertThat(acme.seatsOf(member("ada").orElseThrow().id()))
        .containsExactlyInAnyOrder("Support", "Billing");
  }

  @Test
  void nobodyOffersASeatThatTheyMayNotGive() {
    var support = acme.team("Support");
    acme.newRole("Manager", "users.list", "users.invite", "teams.list", "teams.update");
    acme.newRole("Narrow", "users.list", "users.invite", "teams.list", "teams.update");
    acme.newRole("Teamless", "users.list", "users.invite");
    acme.operatorDo(
        "update role set tickets_seen = 'mine' where name = 'Narrow' and project_id = "
            + acme.id().value());
    var wide = acme.member("Wide", "Manager");
    var narrow = acme.member("Narrow", "Narrow");
    var teamless = acme.member("Teamless", "Teamless");

    assertThatThrownBy(() -> offerSeat(narrow, "Narrow", support))
        .isInstanceOf(com.ensoras.access.ExceedsAuthority.class);
    assertThatThrownBy(() -> offerSeat(teamless, "Teamless", support))
        .isInstanceOf(com.ensoras.access.Denied.class);
    assertThatThrownBy(() -> offerSeat(acme.olga, "Viewer", new Acme(context).team("Foreign")))
        .isInstanceOf(Invalid.class);
    offerSeat(wide, "Manager", support);

    // What was allowed when it was offered is not any more: they join without the seat.
    acme.operatorDo(
        "update role set permissions = '{users.list,users.invite}' where name = 'Manager' and project_id = "
            + acme.id().value());
    accept(mailed("seat"), null, "Ada");
    assertThat(acme.seatsOf(member("seat").orElseThrow().id())).isEmpty();
  }

  private void offerSeat(Acme.Someone by, String role, String team) {
    invitations.invite(
        acme.actor(by),
        new InvitationDraft(List.of(acme.address("seat")), acme.role(role), List.of(team)));
  }

  private Sent invite(String name, String role) {
    return invitations.invite(
        acme.actor(acme.olga),
        new InvitationDraft(List.of(acme.address(name)), acme.role(role), List.of()));
  }

  private Accepted accept(String link, @Nullable Person person, String name) {
    return desk.accept(link, person, name, PASSWORD, origin);
  }

  private void assertGone(String link) {
    assertThatThrownBy(() -> desk.open(null, link))
        .isInstanceOf(InvitationGone.class)
        .extracting("status", "code")
        .containsExactly(410, "invitation-gone");
    assertThatThrownBy(
            () ->
                desk.accept(
                    link, null, "Ada", PASSWORD, new Origin(UUID.randomUUID().toString(), "")))
        .isInstanceOf(InvitationGone.class);
  }

  private void become(Acme.Someone who, String role) {
    acme.operatorDo(
        "update member set role_id = '%s' where project_id = %d and account_id = '%s'"
            .formatted(acme.role(role), acme.id().value(), who.person().id().value()));
  }

  private String mailed(String name) {
    return secret(TestMail.linkSentTo(acme.address(name)));
  }

  private static String secret(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private Optional<Account> find(String name) {
    return acme.inTransaction(
        () -> accounts.find(EmailAddress.parse(acme.address(name)).orElseThrow()));
  }

  private Account account(String name) {
    return find(name).orElseThrow();
  }

  private Optional<Member> member(String name) {
    return acme.inTransaction(
        () ->
            context
                .getBean(MemberStore.class)
                .byAddress(
                    acme.readPermit(), EmailAddress.parse(acme.address(name)).orElseThrow()));
  }
}
