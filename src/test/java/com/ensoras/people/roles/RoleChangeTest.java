package com.ensoras.people.roles;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.access.Authority;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.TicketsSeen;
import org.junit.jupiter.api.Test;

class RoleChangeTest {

  @Test
  void itTellsWhatIsGainedAndLost() {
    var change =
        new RoleChange(
            content("Agent", TicketsSeen.MINE, true, TICKETS_LIST, TICKETS_CLOSE),
            content("Clerk", TicketsSeen.ALL, false, TICKETS_LIST, TICKETS_VIEW));
    assertThat(change.gains())
        .containsExactly(
            "Tickets: View", "Tickets seen: All tickets", "Replies that need no approval");
    assertThat(change.losses()).containsExactly("Tickets: Close");
    assertThat(change.words())
        .containsExactly(
            "Name: Clerk",
            "+ Tickets: View",
            "− Tickets: Close",
            "Tickets seen: All tickets",
            "Replies do not wait");
  }

  @Test
  void viewsThatCannotBeComparedAreBothGainedAndLost() {
    var change =
        new RoleChange(
            content("Agent", TicketsSeen.MY_TEAMS_AND_MINE, false),
            content("Agent", TicketsSeen.MINE_AND_UNASSIGNED, false));
    assertThat(change.gains()).containsExactly("Tickets seen: Mine and unassigned");
    assertThat(change.losses()).containsExactly("Tickets seen: My teams and mine");
  }

  @Test
  void aNewNameChangesNothingForItsHolders() {
    var change =
        new RoleChange(
            content("Agent", TicketsSeen.ALL, true), content("Clerk", TicketsSeen.ALL, true));
    assertThat(change.gains()).isEmpty();
    assertThat(change.losses()).isEmpty();
    assertThat(change.isNone()).isFalse();
    assertThat(new RoleChange(change.after(), change.after()).isNone()).isTrue();
  }

  private static RoleContent content(
      String name, TicketsSeen seen, boolean wait, Permission... permissions) {
    return new RoleContent(name, new Authority(PermissionSet.of(permissions), seen, wait));
  }
}
