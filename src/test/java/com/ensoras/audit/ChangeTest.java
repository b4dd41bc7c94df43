package com.ensoras.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final String ROLE = "0199a1b2-0000-7000-8000-000000000001";
  private static final String OTHER = "0199a1b2-0000-7000-8000-000000000002";

  @Test
  void onlyWhatDiffersIsShownInWords() {
    assertThat(
            Change.between(
                Map.of(
                    "role",
                    "1",
                    "name",
                    "Viewer",
                    "repliesWait",
                    false,
                    "permissions",
                    List.of("tickets.list", "tickets.view")),
                Map.of(
                    "role",
                    "1",
                    "name",
                    "Looker",
                    "repliesWait",
                    false,
                    "permissions",
                    List.of("tickets.list", "tickets.change-priority"))))
        .containsExactly(
            new Change("Name", "Viewer", "Looker"),
            new Change("Permissions", "Tickets: View", "Tickets: Change Priority"));
  }

  @Test
  void whatIsNewHasNoBefore() {
    assertThat(Change.between(Map.of(), Map.of("active", true, "ticketsSeen", "mine")))
        .containsExactly(new Change("Active", "", "yes"), new Change("Tickets seen", "", "mine"));
  }

  @Test
  void severalThingsAreComparedEachWithItself() {
    var before =
        Map.of(
            "members",
            List.of(
                Map.of("member", ROLE, "role", ROLE, "roleName", "Agent", "memberName", "Arne")));
    var after =
        Map.of(
            "members",
            List.of(
                Map.of("member", ROLE, "role", OTHER, "roleName", "Viewer", "memberName", "Arne")));
    assertThat(Change.between(before, after))
        .containsExactly(new Change("Arne: Role", "Agent", "Viewer"));
  }

  @Test
  void aSeatThatIsNewIsNamed() {
    var seat = Map.of("member", ROLE, "memberName", "Arne");
    assertThat(Change.between(Map.of("members", List.of()), Map.of("members", List.of(seat))))
        .containsExactly(new Change("Members", "", "Arne"));
  }
}
