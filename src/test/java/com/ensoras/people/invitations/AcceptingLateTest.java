package com.ensoras.people.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.accounts.Newcomers;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.SignUpDraft;
import com.ensoras.kernel.Token;
import com.ensoras.mail.TestMail;
import com.ensoras.people.invitations.Acceptances.Fresh;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * What changes between the look at a link and the project's lock, while a password is hashed: the
 * lock decides on what is true then.
 */
@EnsorasTest
class AcceptingLateTest {

  @Autowired ApplicationContext context;
  @Autowired Invitations invitations;
  @Autowired AcceptanceDesk desk;
  @Autowired Acceptances acceptances;
  @Autowired Newcomers newcomers;

  private Acme acme;
  private Acme.Someone adam;
  private Sent sent;
  private Token link;
  private Fresh fresh;

  @BeforeEach
  void adaHasOpenedTheLinkAndChosenAPassword() {
    acme = new Acme(context);
    adam = acme.member("Adam", "Admin");
    var email = acme.address("ada");
    sent =
        invitations.invite(
            acme.actor(adam), new InvitationDraft(List.of(email), acme.role("Viewer"), List.of()));
    var mailed = TestMail.linkSentTo(email);
    var secret = mailed.substring(mailed.lastIndexOf('/') + 1);
    link = Token.parse(secret).orElseThrow();
    assertThat(desk.open(null, secret).way()).isEqualTo(OpenedInvitation.Way.NEW_ACCOUNT);
    fresh =
        new Fresh.NewAccount(newcomers.check(new SignUpDraft("Ada", email, "seven quiet otters")));
  }

  @Test
  void whenNothingChangedTheyJoin() {
    accept();
    assertThat(state()).isEqualTo("accepted");
  }

  @Test
  void itIsBlockedWhenItsInviterMayNotGiveTheRoleAnyMore() {
    acme.operatorDo(
        "update member set role_id = '%s' where project_id = %d and account_id = '%s'"
            .formatted(acme.role("Support Agent"), acme.id().value(), adam.person().id().value()));
    assertThatThrownBy(this::accept).isInstanceOf(InvitationGone.class);
    assertThat(state()).isEqualTo("pending");
  }

  @Test
  void itIsGoneWhenItWasRevoked() {
    invitations.revoke(acme.actor(acme.olga), sent.id());
    assertThatThrownBy(this::accept).isInstanceOf(InvitationGone.class);
    assertThat(state()).isEqualTo("revoked");
  }

  @Test
  void itIsGoneWhenItsTimeIsOver() {
    acme.timePasses("7 days");
    assertThatThrownBy(this::accept).isInstanceOf(InvitationGone.class);
    assertThat(state()).isNotEqualTo("accepted");
  }

  private void accept() {
    acceptances.accept(link, null, fresh, new Origin(UUID.randomUUID().toString(), ""));
  }

  private Object state() {
    return acme.rows().getFirst().get("state");
  }
}
