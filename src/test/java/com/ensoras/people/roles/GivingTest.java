package com.ensoras.people.roles;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.access.Authority;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.RoleId;
import com.ensoras.access.Standing;
import com.ensoras.access.TicketsSeen;
import com.ensoras.kernel.Missing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GivingTest {

  private final List<Role> roles = new ArrayList<>();
  private final Map<RoleId, Set<RoleId>> handsOut = new HashMap<>();

  private final Role viewer = role("Viewer", TICKETS_LIST, TICKETS_VIEW);
  private final Role agent = role("Agent", TICKETS_LIST, TICKETS_VIEW, TICKETS_CLOSE);
  private final Role manager = role("Manager", USERS_LIST, USERS_INVITE);

  @Test
  void theOwnerGivesEverything() {
    assertThat(book().mayGive(Standing.ofOwner(), agent.id())).isTrue();
  }

  @Test
  void whoeverCoversARoleGivesIt() {
    assertThat(book().mayGive(holderOf(agent), viewer.id())).isTrue();
    assertThat(book().mayGive(holderOf(agent), agent.id())).isTrue();
  }

  @Test
  void nobodyGivesMoreThanTheyHave() {
    assertThat(book().lacking(holderOf(viewer), agent.id())).containsExactly("Tickets: Close");
  }

  @Test
  void aWiderViewIsMore() {
    var narrow =
        role("Narrow", new Authority(agent.authority().permissions(), TicketsSeen.MINE, false));
    assertThat(book().lacking(holderOf(narrow), viewer.id()))
        .containsExactly("Tickets seen: All tickets");
  }

  @Test
  void repliesThatDoNotWaitAreMore() {
    var waits =
        role("Waits", new Authority(agent.authority().permissions(), TicketsSeen.ALL, true));
    assertThat(book().lacking(holderOf(waits), viewer.id()))
        .containsExactly("Replies that need no approval");
    assertThat(book().mayGive(holderOf(agent), waits.id())).isTrue();
  }

  @Test
  void aRoleThatIsHandedOutNeedsNoPermissionOfIt() {
    handsOut(manager, agent);
    assertThat(book().mayGive(holderOf(manager), agent.id())).isTrue();
    assertThat(book().mayGive(holderOf(manager), viewer.id())).isFalse();
    assertThat(book().mayGive(holderOf(viewer), agent.id())).isFalse();
  }

  @Test
  void handingOutARoleThatHandsOutNeedsTheRightToHandOutThat() {
    var lead = role("Lead", TICKETS_LIST);
    handsOut(manager, lead);
    handsOut(lead, agent);
    assertThat(book().lacking(holderOf(manager), lead.id()))
        .containsExactly("Handing out the role Agent");
    handsOut(manager, agent);
    assertThat(book().mayGive(holderOf(manager), lead.id())).isTrue();
  }

  @Test
  void whatACoveredRoleHandsOutCountsTooHoweverFarAway() {
    var first = role("First");
    var second = role("Second");
    handsOut(first, second);
    handsOut(second, agent);
    assertThat(book().mayGive(holderOf(manager), first.id())).isFalse();
    assertThat(book().mayGive(holderOf(agent), first.id())).isTrue();
  }

  @Test
  void rolesThatHandOutEachOtherComeToAnEnd() {
    var first = role("First");
    var second = role("Second");
    handsOut(first, second);
    handsOut(second, first);
    handsOut(first, first);
    assertThat(book().mayGive(holderOf(manager), first.id())).isTrue();
    handsOut(second, agent);
    assertThat(book().mayGive(holderOf(manager), first.id())).isFalse();
  }

  @Test
  void makingAndEndingAnAuthorityNeedsThatOneCoversItWhateverOneHandsOut() {
    handsOut(manager, agent);
    assertThat(Giving.lacking(holderOf(manager), agent.authority())).isNotEmpty();
    assertThat(Giving.lacking(holderOf(agent), viewer.authority())).isEmpty();
    assertThat(Giving.lacking(Standing.ofOwner(), Authority.everything())).isEmpty();
  }

  @Test
  void aRoleOfNobodyIsMissing() {
    var unknown = new RoleId(UUID.randomUUID());
    assertThatThrownBy(() -> book().mayGive(Standing.ofOwner(), unknown))
        .isInstanceOf(Missing.class);
  }

  private RoleBook book() {
    return new RoleBook(roles, handsOut);
  }

  private void handsOut(Role role, Role handed) {
    handsOut.computeIfAbsent(role.id(), r -> new HashSet<>()).add(handed.id());
  }

  private Role role(String name, Permission... permissions) {
    return role(name, new Authority(PermissionSet.of(permissions), TicketsSeen.ALL, false));
  }

  private Role role(String name, Authority authority) {
    var role = new Role(new RoleId(UUID.randomUUID()), name, authority, 1);
    roles.add(role);
    return role;
  }

  private static Standing holderOf(Role role) {
    return new Standing(false, role.id(), role.name(), role.authority());
  }
}
