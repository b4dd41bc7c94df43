package com.ensoras.access;

import static com.ensoras.access.Permission.INBOX_BULK_CLOSE;
import static com.ensoras.access.Permission.INBOX_VIEW;
import static com.ensoras.access.Permission.TICKETS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against plain sets of Java, which are right. */
@Tag("rules")
class PermissionSetTest {

  private final Authorities random = new Authorities(64);

  @Test
  void itIsASet() {
    for (var i = 0; i < 2_000; i++) {
      var a = random.anySet();
      var b = random.anySet();
      var setA = PermissionSet.of(a);
      var setB = PermissionSet.of(b);
      same(setA, a);
      same(setA.with(setB), union(a, b));
      same(setA.without(setB), difference(a, b));
      same(setA.and(setB), difference(a, difference(a, b)));
      assertThat(setA.covers(setB)).isEqualTo(a.containsAll(b));
      assertThat(setA.equals(setB)).isEqualTo(a.equals(b));
    }
  }

  @Test
  void aSetStandsWhenNoDependentLacksItsBase() {
    for (var i = 0; i < 2_000; i++) {
      var chosen = random.anySet();
      var set = PermissionSet.of(chosen);
      var stands = chosen.stream().allMatch(p -> chosen.contains(p.base()));
      assertThat(set.isClosed()).isEqualTo(stands);
      assertThat(set.missingBases().isEmpty()).isEqualTo(stands);
      assertThat(set.with(set.missingBases()).isClosed()).isTrue();
      assertThat(set.closed().isClosed()).isTrue();
      assertThat(set.covers(set.closed())).isTrue();
      assertThat(set.closed().equals(set)).isEqualTo(stands);
    }
    var dangling = PermissionSet.of(INBOX_BULK_CLOSE, TICKETS_VIEW, INBOX_VIEW);
    assertThat(dangling.missingBases().codes()).containsExactly("tickets.list");
    assertThat(dangling.closed().codes()).containsExactly("inbox.view", "inbox.bulk-close");
  }

  @Test
  void codesGoThereAndBackInThePagesOrderAndUnknownOnesAreNamed() {
    var everything = PermissionSet.everything();
    assertThat(everything.size()).isEqualTo(64);
    assertThat(PermissionSet.ofCodes(everything.codes().reversed())).isEqualTo(everything);
    assertThat(everything.list()).containsExactly(Permission.values());
    assertThat(PermissionSet.none().isEmpty()).isTrue();
    assertThat(everything.isEmpty()).isFalse();
    assertThat(PermissionSet.of(INBOX_VIEW)).hasToString("{inbox.view}");
    assertThatThrownBy(() -> PermissionSet.ofCodes(List.of("inbox.view", "inbox.burn")))
        .isInstanceOf(UnknownPermission.class)
        .hasMessageContaining("inbox.burn");
  }

  @Test
  void theFirstOfEachOfThe17GroupsIsItsBase() {
    assertThat(PermissionGroup.values()).hasSize(17);
    for (var group : PermissionGroup.values()) {
      var members = Permission.in(group);
      assertThat(members).allMatch(p -> p.base() == members.getFirst());
      assertThat(members.stream().filter(Permission::isBase)).containsExactly(members.getFirst());
      assertThat(members.getFirst().label()).isIn("List", "View");
    }
  }

  private static void same(PermissionSet set, Set<Permission> expected) {
    assertThat(set.list()).containsExactlyElementsOf(expected);
    assertThat(set.size()).isEqualTo(expected.size());
    assertThat(Permission.values()).allMatch(p -> set.has(p) == expected.contains(p));
    assertThat(set)
        .isEqualTo(PermissionSet.of(expected))
        .hasSameHashCodeAs(PermissionSet.of(expected));
  }

  private static Set<Permission> union(Set<Permission> a, Set<Permission> b) {
    var all = EnumSet.noneOf(Permission.class);
    all.addAll(a);
    all.addAll(b);
    return all;
  }

  private static Set<Permission> difference(Set<Permission> a, Set<Permission> b) {
    var rest = EnumSet.noneOf(Permission.class);
    rest.addAll(a);
    rest.removeAll(b);
    return rest;
  }
}
