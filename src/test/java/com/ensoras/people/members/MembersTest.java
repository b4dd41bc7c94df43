package com.ensoras.people.members;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.MemberId;
import com.ensoras.access.RoleId;
import com.ensoras.access.SignedOut;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Acme;
import com.ensoras.people.NotOnYourself;
import com.ensoras.people.OwnerIsFixed;
import com.ensoras.people.Stale;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is listed, who gives whom which role, and whose sessions one may end. */
@EnsorasTest
class MembersTest {

  @Autowired ApplicationContext product;
  @Autowired Members members;

  private Acme acme;
  private RoleId viewer;
  private RoleId reader;
  private RoleId manager;

  @AfterEach
  void close() {
    acme.close();
  }

  @BeforeEach
  void found() {
    acme = new Acme(product);
    viewer = acme.role("Viewer").id();
    reader = acme.role("Reader", "all", DASHBOARD_VIEW).id();
    manager =
        acme.role(
                "Manager",
                "all",
                USERS_LIST,
                USERS_UPDATE,
                USERS_REMOVE,
                DASHBOARD_VIEW,
                INBOX_VIEW,
                TICKETS_LIST,
                TICKETS_VIEW)
            .id();
    acme.join("Uma", manager);
  }

  @Test
  void theListShowsEverybodyByNameWithTheirRole() {
    var rows = members.list(acme.as("Lena"), MemberFilter.ALL).rows();
    assertThat(rows)
        .extracting(row -> row.member().name() + ": " + row.member().roleName())
        .containsExactly(
            "Ada: Admin",
            "Arne: Support Agent",
            "Lena: Team Lead",
            "Olga: Owner",
            "Uma: Manager",
            "Vera: Viewer");
    refused(() -> members.list(acme.as("Arne"), MemberFilter.ALL), Denied.class);
  }

  @Test
  void theListIsSearchedByNameAndAddressAndFilteredByRole() {
    assertThat(names("LEN", "")).containsExactly("Lena");
    assertThat(names("VERA.", "")).containsExactly("Vera");
    assertThat(names("%", "")).isEmpty();
    assertThat(names("", viewer.value().toString())).containsExactly("Vera");
    assertThat(names("", "owner")).containsExactly("Olga");
    assertThat(names("olga", viewer.value().toString())).isEmpty();
    refused(() -> names("", "nonsense"), Invalid.class);
  }

  @Test
  void theListIsReadInPagesForwardsAndBackwards() {
    for (var n = 0; n < MemberList.PAGE; n++) {
      acme.join("Guest %02d".formatted(n), viewer);
    }
    var first = members.list(acme.as("Olga"), MemberFilter.ALL);
    assertThat(first.rows()).hasSize(MemberList.PAGE);
    assertThat(first.newer()).isNull();
    var second = members.list(acme.as("Olga"), new MemberFilter("", "", first.older(), null));
    assertThat(second.older()).isNull();
    var all = new ArrayList<>(first.rows());
    all.addAll(second.rows());
    assertThat(all).hasSize(MemberList.PAGE + 6).doesNotHaveDuplicates();
    var back = members.list(acme.as("Olga"), new MemberFilter("", "", null, second.newer()));
    assertThat(back.rows()).isEqualTo(first.rows());
    assertThat(back.newer()).isNull();
    assertThat(back.older()).isEqualTo(first.older());
    refused(
        () -> members.list(acme.as("Olga"), new MemberFilter("", "", "x", null)), Invalid.class);
  }

  @Test
  void aNewNameMovesTheMemberInTheList() {
    acme.set("Arne", "name = 'Zoe'");
    assertThat(names("", "")).endsWith("Zoe");
    assertThat(names("arne", "")).hasSize(1); // by the address
  }

  @Test
  void aRoleIsGivenWithOneEntryAndHoldsAtOnce() {
    var before = acme.deeds().size();
    members.giveRole(acme.as("Uma"), acme.member("Vera"), reader, viewer);
    assertThat(acme.as("Vera").roleName()).isEqualTo("Reader");
    assertThat(acme.deeds()).hasSize(before + 1).endsWith("member.role-changed");
    members.giveRole(acme.as("Uma"), acme.member("Vera"), reader, null);
    assertThat(acme.deeds()).as("nothing changed").hasSize(before + 1);
  }

  @Test
  void refusalsComeInTheirOrder() {
    var olga = acme.member("Olga");
    refused(() -> members.giveRole(acme.as("Lena"), olga, viewer, null), Denied.class);
    refused(() -> members.giveRole(acme.as("Uma"), olga, viewer, null), OwnerIsFixed.class);
    refused(() -> members.giveRole(acme.as("Olga"), olga, viewer, null), OwnerIsFixed.class);
    refused(
        () -> members.giveRole(acme.as("Uma"), acme.member("Uma"), viewer, null),
        NotOnYourself.class);
    refused(
        () -> members.giveRole(acme.as("Uma"), acme.member("Lena"), viewer, null),
        ExceedsAuthority.class);
    refused(
        () ->
            members.giveRole(
                acme.as("Uma"), acme.member("Vera"), acme.role("Team Lead").id(), null),
        ExceedsAuthority.class);
    assertThat(acme.as("Vera").roleName()).isEqualTo("Viewer");
    assertThat(acme.as("Lena").roleName()).isEqualTo("Team Lead");
  }

  @Test
  void aRoleThatWasChangedMeanwhileIsNotOverwritten() {
    members.giveRole(acme.as("Olga"), acme.member("Vera"), reader, viewer);
    assertThatThrownBy(() -> members.giveRole(acme.as("Uma"), acme.member("Vera"), manager, viewer))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("Reader");
  }

  @Test
  void anUnknownRoleOrMemberIsRefused() {
    var nobody = new MemberId(UUID.randomUUID());
    refused(() -> members.giveRole(acme.as("Uma"), nobody, viewer, null), Missing.class);
    refused(
        () ->
            members.giveRole(
                acme.as("Uma"), acme.member("Vera"), new RoleId(UUID.randomUUID()), null),
        Invalid.class);
    var mallory = acme.as("Mallory", acme.globex).member();
    refused(() -> members.giveRole(acme.as("Olga"), mallory, viewer, null), Missing.class);
    refused(() -> members.get(acme.as("Olga"), mallory), Missing.class);
  }

  @Test
  void sessionsAreEndedByTheSameRules() {
    refused(() -> members.endSessions(acme.as("Lena"), acme.member("Vera")), Denied.class);
    refused(() -> members.endSessions(acme.as("Uma"), acme.member("Olga")), OwnerIsFixed.class);
    refused(() -> members.endSessions(acme.as("Uma"), acme.member("Uma")), NotOnYourself.class);
    refused(() -> members.endSessions(acme.as("Uma"), acme.member("Lena")), ExceedsAuthority.class);
    acme.signIn("Vera");
    assertThat(members.endSessions(acme.as("Uma"), acme.member("Vera"))).isEqualTo(2);
    assertThatThrownBy(() -> acme.as("Vera")).isInstanceOf(RuntimeException.class);
    assertThat(acme.deeds()).endsWith("member.sessions-ended");
  }

  @Test
  void whoeverWasSignedOutMeanwhileGivesNoRole() {
    var uma = acme.as("Uma");
    members.endSessions(acme.as("Olga"), acme.member("Uma"));
    refused(() -> members.giveRole(uma, acme.member("Vera"), reader, null), SignedOut.class);
  }

  @Test
  void whoeverLostThePermissionMeanwhileGivesNoRole() {
    var uma = acme.as("Uma");
    members.giveRole(acme.as("Olga"), acme.member("Uma"), viewer, null);
    refused(() -> members.giveRole(uma, acme.member("Vera"), reader, null), Denied.class);
  }

  private java.util.List<String> names(String search, String role) {
    return members.list(acme.as("Olga"), new MemberFilter(search, role, null, null)).rows().stream()
        .map(row -> row.member().name())
        .toList();
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Class<? extends Throwable> why) {
    assertThatThrownBy(act).isInstanceOf(why);
  }
}
