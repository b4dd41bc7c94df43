package com.ensoras.people.roles;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.access.Authority;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.TicketsSeen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Typed once more from the page, in its own words. */
class ExampleRolesTest {

  private final Map<String, RoleContent> roles =
      ExampleRoles.ALL.stream().collect(toMap(RoleContent::name, role -> role));

  @Test
  void thePageHasFourInThisOrder() {
    assertThat(ExampleRoles.ALL)
        .extracting(RoleContent::name)
        .containsExactly("Support Agent", "Team Lead", "Admin", "Viewer");
  }

  @Test
  void supportAgent() {
    assertThat(codes("Support Agent"))
        .containsExactly(
            "dashboard.view",
            "inbox.view",
            "tickets.list",
            "tickets.view",
            "tickets.respond",
            "tickets.close",
            "knowledge-base.list",
            "tags.list",
            "macros.list");
  }

  @Test
  void teamLead() {
    var more = roles.get("Team Lead").authority().permissions();
    assertThat(more.without(roles.get("Support Agent").authority().permissions()).codes())
        .containsExactly(
            "tickets.approve",
            "tickets.reject",
            "tickets.assign",
            "tickets.change-priority",
            "users.list",
            "teams.list");
    assertThat(more.covers(roles.get("Support Agent").authority().permissions())).isTrue();
  }

  @Test
  void admin() {
    assertThat(
            PermissionSet.everything()
                .without(roles.get("Admin").authority().permissions())
                .codes())
        .containsExactly("roles.create", "roles.update", "roles.delete", "billing.manage");
  }

  @Test
  void viewer() {
    assertThat(codes("Viewer"))
        .containsExactly("dashboard.view", "inbox.view", "tickets.list", "tickets.view");
  }

  @Test
  void allSeeAllTicketsAndTheirRepliesDoNotWait() {
    assertThat(ExampleRoles.ALL)
        .extracting(RoleContent::authority)
        .allMatch(a -> a.seen() == TicketsSeen.ALL && !a.repliesWait());
  }

  @Test
  void theAdminCoversAllFour() {
    Authority admin = roles.get("Admin").authority();
    assertThat(ExampleRoles.ALL).allMatch(role -> admin.covers(role.authority()));
  }

  private List<String> codes(String name) {
    return roles.get(name).authority().permissions().codes();
  }
}
