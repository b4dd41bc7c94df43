package com.ensoras.people.roles;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The roles list and the role editor, as a browser without script sees them. */
@EnsorasTest
class RolePagesTest {

  @Autowired ApplicationContext context;
  private World world;
  private String roles;

  @BeforeEach
  void found() {
    world = new World(context);
    roles = "/p/" + world.acme + "/roles";
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theListShowsEveryRoleButNoOwner() {
    var page = world.olga.get(roles);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Support Agent", "Team Lead", "Admin", "Viewer", "9 of 64", "New Role")
        .doesNotContain(">Owner</a>");
  }

  @Test
  void newRoleIsThereOnlyForThoseWhoMayCreate() {
    assertThat(world.ada.get(roles).body()).doesNotContain("New Role");
    assertThat(world.ada.get(roles + "/new").statusCode()).isEqualTo(303);
    assertThat(world.arne.get(roles).statusCode()).isEqualTo(303);
  }

  @Test
  void aNewRoleStartsEmptyWithSeventeenGroupsInThePagesOrder() {
    var body = world.olga.get(roles + "/new").body();
    assertThat(body.split("data-roles-target=\"group\"", -1)).hasSize(18);
    assertThat(body.split("name=\"permission\"", -1)).hasSize(65);
    assertThat(body).contains("0 of 9", "0 of 64 permissions").doesNotContain("<details open");
    assertThat(body.indexOf(">Dashboard ")).isLessThan(body.indexOf(">Inbox "));
    assertThat(body.indexOf(">Billing ")).isLessThan(body.indexOf(">API Keys "));
  }

  @Test
  void aRoleIsCreatedAndWarnsWhenItHoldsNothing() {
    var made = world.olga.post(roles, "name", "Guest", "ticketsSeen", "all");
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(made.headers().firstValue("Location").orElse("")).isEqualTo(roles);
    assertThat(world.olga.get(roles).body()).contains("Guest", "0 of 64");
  }

  @Test
  void whatWasTypedComesBackWithTheErrorAtTheField() {
    var refused =
        world.olga.post(
            roles,
            "name",
            "0wner",
            "permission",
            "tags.list",
            "ticketsSeen",
            "mine",
            "repliesWait",
            "true");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("f-name-error", "value=\"0wner\"", "1 of 4", "1 of 64");
    var open =
        world.olga.post(roles, "name", "Agent", "permission", "tags.create", "ticketsSeen", "all");
    assertThat(open.statusCode()).isEqualTo(422);
    assertThat(open.body()).contains("f-permissions-error", "Tags: List");
    assertThat(world.olga.post(roles, "name", "VIEW er", "ticketsSeen", "all").statusCode())
        .isEqualTo(409);
  }

  @Test
  void theEditorIsReadOnlyWithoutUpdateAndDeleteStandsAlone() {
    var lister = world.memberWith("Lilo", List.of("roles.list"));
    var viewer = roles + "/" + world.role("Viewer");
    assertThat(world.ada.get(viewer).body())
        .contains("Roles: Update", "4 of 64")
        .doesNotContain(">Save</button>", "Delete role", "data-roles-all ");
    assertThat(lister.get(viewer).statusCode()).isEqualTo(200);
    var deleter =
        world.memberWith(
            "Dora",
            List.of(
                "dashboard.view",
                "inbox.view",
                "tickets.list",
                "tickets.view",
                "roles.list",
                "roles.delete"));
    assertThat(deleter.get(viewer).body()).contains("Delete role").doesNotContain(">Save</button>");
  }

  @Test
  void whatOneMayNotGiveIsDisabledWithTheReason() {
    var editor = editor("tickets.list");
    var page = editor.get(roles + "/" + world.roleWith(List.of("tickets.list")));
    assertThat(page.body()).contains("only Olga, the Owner, can give it", ">Save</button>");
    var beyond = editor.get(roles + "/" + world.role("Admin"));
    assertThat(beyond.body())
        .contains("This role goes beyond yours", "Only Olga, the Owner, can change it.")
        .doesNotContain(">Save</button>");
  }

  @Test
  void theEditorSaysWhichRolesItsHoldersCouldGive() {
    assertThat(world.olga.get(roles + "/" + world.role("Viewer")).body())
        .contains("Holders of this role could give: Viewer");
    assertThat(world.olga.get(roles + "/" + world.role("Admin")).body())
        .contains("Holders of this role could give: Admin, Support Agent, Team Lead, Viewer");
  }

  @Test
  void savingWhereSomebodyLosesAsksFirst() {
    var viewer = world.role("Viewer");
    var asked = save(world.olga, viewer, 1, "tickets.list");
    assertThat(asked.statusCode()).isEqualTo(409);
    assertThat(asked.body())
        .contains("<dialog", "Vera", "loses", "Tickets: View", "Save all the same")
        .contains("value=\"Viewer\"");
    assertThat(save(world.olga, viewer, 1, "tickets.list", "confirm-loss", "true").statusCode())
        .isEqualTo(303);
    assertThat(world.actor(world.vera).authority().permissions().codes())
        .containsExactly("tickets.list");
  }

  @Test
  void aStaleSaveShowsWhatChangedAndCanBeSavedAgain() {
    var viewer = world.role("Viewer");
    save(world.olga, viewer, 1, "tickets.list", "confirm-loss", "true");
    var stale =
        save(
            world.olga,
            viewer,
            1,
            "dashboard.view",
            "wasName",
            "Viewer",
            "wasPermissions",
            "dashboard.view inbox.view tickets.list tickets.view",
            "wasSeen",
            "all");
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains("changed meanwhile", "− Tickets: View", "name=\"version\" value=\"2\"");
  }

  @Test
  void theImpactIsShownBesideSave() {
    var impact = roles + "/" + world.role("Viewer") + "/impact";
    var shown =
        world.olga.post(impact, "name", "Viewer", "permission", "users.list", "ticketsSeen", "all");
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains("Vera", "gains Users: List", "loses").doesNotContain("<html");
    assertThat(world.olga.post(impact, "name", "", "ticketsSeen", "all").body().strip()).isEmpty();
    assertThat(world.ada.post(impact, "name", "x").statusCode()).isEqualTo(403);
  }

  @Test
  void aRoleInUseOffersToReassignThemAll() {
    var viewer = roles + "/" + world.role("Viewer");
    assertThat(world.olga.get(viewer + "/deletion").body())
        .contains("1 member has it", "Reassign them all");
    var refused = world.olga.post(viewer + "/deletion");
    assertThat(refused.statusCode()).isEqualTo(409);
    var moved =
        world.olga.post(viewer + "/reassignment", "to", world.role("Support Agent").toString());
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(world.actor(world.vera).roleName()).isEqualTo("Support Agent");
    assertThat(world.olga.post(viewer + "/deletion").statusCode()).isEqualTo(303);
    assertThat(world.olga.get(viewer).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheOwnerSetsWhatARoleHandsOut() {
    var manager = world.roleWith(List.of("users.list", "users.invite"));
    var handsOut = roles + "/" + manager + "/hands-out";
    assertThat(world.ada.post(handsOut, "handed", world.role("Admin").toString()).statusCode())
        .isEqualTo(403);
    assertThat(world.olga.post(handsOut, "handed", world.role("Viewer").toString()).statusCode())
        .isEqualTo(303);
    assertThat(world.olga.get(roles + "/" + manager).body())
        .contains("Holders of this role could give: " + "Role", "Viewer");
    assertThat(world.olga.post(handsOut, "handed", "-1").statusCode()).isEqualTo(422);
  }

  private Guest editor(String... more) {
    var permissions = new java.util.ArrayList<>(List.of(more));
    permissions.addAll(List.of("roles.list", "roles.update"));
    return world.memberWith("Edda", permissions);
  }

  private HttpResponse<String> save(
      Guest by, UUID role, int version, String permission, String... more) {
    var fields = new java.util.ArrayList<>(List.of(more));
    fields.addAll(List.of("name", "Viewer", "ticketsSeen", "all", "permission", permission));
    fields.addAll(List.of("version", String.valueOf(version)));
    return by.post(roles + "/" + role, fields.toArray(String[]::new));
  }
}
