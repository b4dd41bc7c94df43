package com.ensoras.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.access.Authority;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.RoleId;
import com.ensoras.access.TicketsSeen;
import com.ensoras.accounts.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who could do something on a day is told by the trail alone. */
class ReplayTest {

  private static final LocalDate DAY = LocalDate.parse("2026-05-10");

  private final List<Entry> trail = new ArrayList<>();
  private final AccountId account = new AccountId(UUID.randomUUID());
  private final MemberId olga = MemberId.fresh();
  private final MemberId arne = MemberId.fresh();
  private final RoleId agent = new RoleId(UUID.randomUUID());
  private final RoleId viewer = new RoleId(UUID.randomUUID());

  @Test
  void theOwnerCouldDoEverythingFromTheFoundingOn() {
    founded("2026-05-10T08:00:00Z");
    assertThat(could(DAY.minusDays(1))).isEmpty();
    assertThat(could(DAY)).containsExactly("Olga by Owner from 08:00");
    assertThat(could(DAY.plusDays(1))).containsExactly("Olga by Owner");
  }

  @Test
  void aMemberCouldWhatTheRoleAllowed() {
    founded("2026-05-01T08:00:00Z");
    joined("2026-05-02T08:00:00Z", agent, "Agent");
    assertThat(could(DAY)).containsExactly("Arne by Agent", "Olga by Owner");
  }

  @Test
  void editingARoleGivesAndTakes() {
    founded("2026-05-01T08:00:00Z");
    joined("2026-05-02T08:00:00Z", viewer, "Viewer");
    entry(
        "2026-05-10T09:00:00Z",
        Deed.ROLE_UPDATED,
        role(viewer, "Viewer"),
        role(viewer, "Viewer", Permission.TICKETS_LIST, Permission.TICKETS_CLOSE));
    entry(
        "2026-05-10T10:00:00Z",
        Deed.ROLE_UPDATED,
        role(viewer, "Viewer", Permission.TICKETS_LIST, Permission.TICKETS_CLOSE),
        role(viewer, "Viewer"));
    assertThat(could(DAY.minusDays(1))).containsExactly("Olga by Owner");
    assertThat(could(DAY))
        .containsExactly("Arne by Viewer from 09:00 until 10:00", "Olga by Owner");
    assertThat(could(DAY.plusDays(1))).containsExactly("Olga by Owner");
  }

  @Test
  void anotherRoleIsAnotherReason() {
    founded("2026-05-01T08:00:00Z");
    joined("2026-05-02T08:00:00Z", agent, "Agent");
    entry(
        "2026-05-10T09:00:00Z",
        Deed.MEMBER_ROLE_CHANGED,
        Facts.member(arne, account, "Arne", agent, "Agent"),
        Facts.member(arne, account, "Arne", viewer, "Viewer"));
    assertThat(could(DAY)).containsExactly("Arne by Agent until 09:00", "Olga by Owner");
  }

  @Test
  void whoeverWasRemovedCouldNoMore() {
    founded("2026-05-01T08:00:00Z");
    joined("2026-05-02T08:00:00Z", agent, "Agent");
    entry(
        "2026-05-10T09:00:00Z",
        Deed.MEMBER_REMOVED,
        Facts.member(arne, account, "Arne", agent, "Agent"),
        Map.of());
    assertThat(could(DAY)).contains("Arne by Agent until 09:00");
    assertThat(could(DAY.plusDays(1))).containsExactly("Olga by Owner");
  }

  @Test
  void ownershipPassesOn() {
    founded("2026-05-01T08:00:00Z");
    joined("2026-05-02T08:00:00Z", viewer, "Viewer");
    entry(
        "2026-05-10T09:00:00Z",
        Deed.OWNERSHIP_TRANSFERRED,
        Facts.members(
            List.of(
                Facts.owner(olga, account, "Olga"),
                Facts.member(arne, account, "Arne", viewer, "Viewer"))),
        Facts.members(
            List.of(
                Facts.owner(arne, account, "Arne"),
                Facts.member(olga, account, "Olga", viewer, "Viewer"))));
    assertThat(could(DAY)).containsExactly("Arne by Owner from 09:00", "Olga by Owner until 09:00");
  }

  @Test
  void severalRolesAtOnce() {
    founded("2026-05-01T08:00:00Z");
    joined("2026-05-02T08:00:00Z", agent, "Agent");
    entry(
        "2026-05-03T08:00:00Z",
        Deed.ROLES_CHANGED,
        Facts.roles(
            List.of(role(agent, "Agent", Permission.TICKETS_LIST, Permission.TICKETS_CLOSE))),
        Facts.roles(List.of(role(agent, "Agent"), role(viewer, "Viewer"))));
    assertThat(could(DAY)).containsExactly("Olga by Owner");
  }

  private void founded(String at) {
    var facts = new HashMap<String, Object>(Facts.owner(olga, account, "Olga"));
    facts.putAll(
        Facts.roles(
            List.of(
                role(agent, "Agent", Permission.TICKETS_LIST, Permission.TICKETS_CLOSE),
                role(viewer, "Viewer", Permission.TICKETS_LIST))));
    entry(at, Deed.PROJECT_FOUNDED, Map.of(), facts);
  }

  private void joined(String at, RoleId role, String roleName) {
    entry(at, Deed.MEMBER_JOINED, Map.of(), Facts.member(arne, account, "Arne", role, roleName));
  }

  private void entry(String at, Deed deed, Map<String, ?> before, Map<String, ?> after) {
    trail.add(
        new Entry(
            new Chain("project-1"),
            trail.size() + 1,
            Instant.parse(at),
            null,
            "Olga",
            null,
            null,
            deed.code(),
            "",
            "",
            "",
            Canonical.json(before),
            Canonical.json(after),
            ""));
  }

  private List<String> could(LocalDate day) {
    var replay = new Replay(Permission.TICKETS_CLOSE, day);
    trail.stream().filter(entry -> entry.at().isBefore(replay.end())).forEach(replay::step);
    return replay.could().stream()
        .map(
            could ->
                could.name()
                    + " by "
                    + could.by()
                    + (could.from() == null ? "" : " from " + time(could.from()))
                    + (could.until() == null ? "" : " until " + time(could.until())))
        .toList();
  }

  private static String time(Instant at) {
    return at.toString().substring(11, 16);
  }

  private static Map<String, Object> role(RoleId id, String name, Permission... permissions) {
    return Facts.role(
        id, name, new Authority(PermissionSet.of(permissions), TicketsSeen.ALL, false));
  }
}
