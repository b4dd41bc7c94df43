package com.ensoras.people.roles;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.RoleId;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Stale;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Roles are made, changed, copied and deleted, and nobody goes beyond their own authority. */
@EnsorasTest
class RolesTest {

  @Autowired ApplicationContext product;
  @Autowired Roles roles;
  @Autowired HandsOut handsOut;

  private House house;
  private Role editor;

  @BeforeEach
  void found() {
    house = new House(product);
    editor =
        house.role(
            "Editor",
            ROLES_LIST,
            ROLES_CREATE,
            ROLES_UPDATE,
            ROLES_DELETE,
            TICKETS_LIST,
            TICKETS_VIEW);
    house.join("Edda", editor.id());
  }

  @Test
  void aRoleIsMadeWithOneEntry() {
    var before = house.deeds().size();
    var made = roles.create(house.as("Edda"), draft("Reader", "tickets.list"));
    assertThat(house.book().get(made.id())).isEqualTo(made);
    assertThat(house.deeds()).hasSize(before + 1).endsWith("role.created");
  }

  @Test
  void nobodyMakesARoleBeyondTheirOwn() {
    refused(() -> roles.create(house.as("Edda"), draft("Closer", "tickets.list", "tickets.close")))
        .isInstanceOf(ExceedsAuthority.class)
        .hasMessageContaining("Tickets: Close");
  }

  @Test
  void nobodyMakesARoleWithoutThePermission() {
    house.join("Vera", house.role("Viewer").id());
    refused(() -> roles.create(house.as("Vera"), draft("Guest"))).isInstanceOf(Denied.class);
  }

  @Test
  void namesAreUniqueWithoutCaseAndSpaces() {
    refused(() -> roles.create(house.as("Olga"), draft("supportAGENT")))
        .isInstanceOf(NameTaken.class);
    var viewer = house.role("Viewer");
    refused(() -> roles.update(house.as("Olga"), viewer.id(), draft("E dit or"), sure(viewer)))
        .isInstanceOf(NameTaken.class);
    assertThatCode(
            () -> roles.update(house.as("Olga"), viewer.id(), like(viewer, "VIEWER"), sure(viewer)))
        .doesNotThrowAnyException();
  }

  @Test
  void editingNeedsThatOneCoversTheOldAndTheNew() {
    var agent = house.role("Support Agent");
    refused(() -> roles.update(house.as("Edda"), agent.id(), draft("Agent"), sure(agent)))
        .isInstanceOf(ExceedsAuthority.class);
    var viewer = house.role("Reader", TICKETS_LIST);
    refused(
            () ->
                roles.update(
                    house.as("Edda"),
                    viewer.id(),
                    draft("Reader", "tickets.list", "tickets.close"),
                    sure(viewer)))
        .isInstanceOf(ExceedsAuthority.class);
    roles.update(
        house.as("Edda"),
        viewer.id(),
        draft("Reader", "tickets.list", "tickets.view"),
        sure(viewer));
    assertThat(house.role("Reader").authority().permissions().has(TICKETS_VIEW)).isTrue();
  }

  @Test
  void aStaleSaveSaysWhatChangedMeanwhile() {
    var viewer = house.role("Viewer");
    roles.update(house.as("Olga"), viewer.id(), draft("Looker", "tickets.list"), sure(viewer));
    var stale = new Saving(viewer.version(), RoleDraft.of(RoleContent.of(viewer)), true, true);
    refused(() -> roles.update(house.as("Olga"), viewer.id(), draft("Watcher"), stale))
        .isInstanceOfSatisfying(
            Stale.class,
            r ->
                assertThat(r.details().get("changed"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                    .contains("Name: Looker", "− Tickets: View"));
    assertThat(house.book().get(viewer.id()).name()).isEqualTo("Looker");
  }

  @Test
  void savingWhatStandsThereLeavesNoEntry() {
    var viewer = house.role("Viewer");
    var before = house.deeds().size();
    var same = roles.update(house.as("Olga"), viewer.id(), like(viewer, "Viewer"), sure(viewer));
    assertThat(same.version()).isEqualTo(viewer.version());
    assertThat(house.deeds()).hasSize(before);
  }

  @Test
  void takingFromOnesOwnRoleIsConfirmedFirst() {
    var less = draft("Editor", "roles.list", "roles.update");
    var unsure = new Saving(editor.version(), null, false, true);
    refused(() -> roles.update(house.as("Edda"), editor.id(), less, unsure))
        .isInstanceOfSatisfying(
            ConfirmLoss.class,
            r -> assertThat(r.losing()).contains("Roles: Create", "Tickets: List"));
    roles.update(house.as("Edda"), editor.id(), less, sure(editor));
    assertThat(house.as("Edda").may(ROLES_CREATE)).isFalse();
    refused(() -> roles.create(house.as("Edda"), draft("Guest"))).isInstanceOf(Denied.class);
  }

  @Test
  void nobodyRaisesTheirOwnRole() {
    var more = draft("Editor", "roles.list", "roles.update", "users.list", "users.update");
    refused(() -> roles.update(house.as("Edda"), editor.id(), more, sure(editor)))
        .isInstanceOf(ExceedsAuthority.class);
  }

  @Test
  void somebodyElsesLossIsShownFirst() {
    house.join("Vera", house.role("Viewer").id());
    var viewer = house.role("Viewer");
    var unsure = new Saving(viewer.version(), null, false, false);
    refused(() -> roles.update(house.as("Olga"), viewer.id(), draft("Viewer"), unsure))
        .isInstanceOfSatisfying(
            ConfirmImpact.class,
            r -> {
              var affected = r.impact().affected().getFirst();
              assertThat(affected.names()).isEqualTo("Vera");
              assertThat(affected.losses()).contains("Tickets: View");
            });
  }

  @Test
  void aDutyLeftWithoutAnyoneIsShownFirst() {
    var saving = new Saving(editor.version(), null, true, false);
    refused(
            () ->
                roles.update(house.as("Olga"), editor.id(), draft("Editor", "roles.list"), saving))
        .isInstanceOfSatisfying(
            ConfirmImpact.class,
            r ->
                assertThat(r.impact().orphaned())
                    .containsExactly(
                        "Nobody but the Owner could edit roles.",
                        "Nobody but the Owner would see tickets with neither team nor agent."));
  }

  @Test
  void aRoleInUseIsNotDeleted() {
    var viewer = house.role("Viewer");
    house.join("Vera", viewer.id());
    refused(() -> roles.delete(house.as("Olga"), viewer.id()))
        .isInstanceOfSatisfying(
            RoleInUse.class, r -> assertThat(r.details()).containsEntry("members", 1L));
  }

  @Test
  void deletingNeedsThatOneCoversTheRole() {
    refused(() -> roles.delete(house.as("Edda"), house.role("Admin").id()))
        .isInstanceOf(ExceedsAuthority.class);
    var reader = house.role("Reader", TICKETS_LIST);
    roles.delete(house.as("Edda"), reader.id());
    assertThat(house.book().find(reader.id())).isEmpty();
    assertThat(house.deeds()).endsWith("role.deleted");
  }

  @Test
  void anotherProjectsRoleIsMissing() {
    var other = new House(product).role("Viewer");
    for (var id : List.of(other.id(), new RoleId(UUID.randomUUID()))) {
      refused(() -> roles.update(house.as("Olga"), id, draft("Mine"), sure(other)))
          .isInstanceOf(Missing.class);
      refused(() -> roles.delete(house.as("Olga"), id)).isInstanceOf(Missing.class);
      refused(() -> roles.duplicate(house.as("Olga"), id)).isInstanceOf(Missing.class);
    }
  }

  @Test
  void aCopySaysTheSameUnderANewName() {
    var viewer = house.role("Viewer");
    var copy = roles.duplicate(house.as("Olga"), viewer.id());
    assertThat(copy.name()).isEqualTo("Copy of Viewer");
    assertThat(copy.authority()).isEqualTo(viewer.authority());
    assertThat(roles.duplicate(house.as("Olga"), viewer.id()).name()).isEqualTo("Copy 2 of Viewer");
    assertThat(house.book().get(copy.id())).isEqualTo(copy);
    refused(() -> roles.duplicate(house.as("Edda"), house.role("Admin").id()))
        .isInstanceOf(ExceedsAuthority.class);
  }

  @Test
  void whatARoleHandsOutIsCopiedByTheOwnerAlone() {
    var reader = house.role("Reader", TICKETS_LIST);
    handsOut.set(house.as("Olga"), reader.id(), Set.of(editor.id()));
    var owners = roles.duplicate(house.as("Olga"), reader.id());
    assertThat(house.book().handsOut(owners.id())).containsExactly(editor.id());
    assertThat(house.book().get(owners.id())).isEqualTo(owners);
    var editors = roles.duplicate(house.as("Edda"), reader.id());
    assertThat(house.book().handsOut(editors.id())).isEmpty();
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(
      ThrowingCallable act) {
    return assertThatThrownBy(act);
  }

  private static Saving sure(Role role) {
    return new Saving(role.version(), null, true, true);
  }

  private static RoleDraft like(Role role, String name) {
    return new RoleDraft(name, role.authority().permissions().codes(), "all", false);
  }

  private static RoleDraft draft(String name, String... permissions) {
    return new RoleDraft(name, List.of(permissions), "all", false);
  }
}
