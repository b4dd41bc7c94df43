package com.ensoras.access;

import static com.ensoras.access.Permission.INBOX_BULK_CLOSE;
import static com.ensoras.access.Permission.INBOX_VIEW;
import static com.ensoras.access.Permission.TICKETS_LIST;
import static com.ensoras.access.Permission.TICKETS_VIEW;
import static com.ensoras.access.TicketsSeen.ALL;
import static com.ensoras.access.TicketsSeen.MINE;
import static com.ensoras.access.TicketsSeen.MY_TEAMS_AND_MINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** "A ≤ B", as access.md 1 defines it. */
@Tag("rules")
class AuthorityTest {

  private static final int TRIES = 5_000;

  private final Authorities random = new Authorities(20_260_801);

  @Test
  void eachPartAloneCanGoBeyond() {
    var held = authority(MY_TEAMS_AND_MINE, true, TICKETS_LIST, TICKETS_VIEW);
    assertThat(held.covers(held)).isTrue();
    assertThat(held.covers(authority(MINE, true, TICKETS_LIST))).isTrue();
    beyond(held, authority(MINE, true, INBOX_VIEW), "Inbox: View");
    beyond(held, authority(ALL, true, TICKETS_LIST), "Tickets seen: All tickets");
    beyond(held, authority(MINE, false, TICKETS_LIST), "Replies that need no approval");
    assertThat(authority(MINE, false).covers(authority(MINE, true))).isTrue();
    assertThat(authority(MINE, false).covers(authority(MINE, false))).isTrue();
  }

  @Test
  void whatIsLackingIsNamedExactlyWhenSomethingIs() {
    var covered = 0;
    for (var i = 0; i < TRIES; i++) {
      var a = random.any();
      var b = i % 2 == 0 ? random.any() : random.within(a);
      assertThat(a.lacking(b).isEmpty()).isEqualTo(a.covers(b));
      covered += a.covers(b) ? 1 : 0;
    }
    assertThat(covered).isBetween(TRIES / 4, TRIES - TRIES / 4);
  }

  @Test
  void theCutIsTheGreatestThatBothCover() {
    for (var i = 0; i < TRIES; i++) {
      var a = random.any();
      var b = random.any();
      var cut = a.cutTo(b);
      assertThat(a.covers(cut) && b.covers(cut)).isTrue();
      assertThat(cut).isEqualTo(b.cutTo(a));
      var other = random.within(random.within(a).cutTo(b));
      if (a.covers(other) && b.covers(other)) {
        assertThat(cut.covers(other)).isTrue();
      }
      assertThat(a.cutTo(a)).isEqualTo(a);
    }
  }

  @Test
  void coveringIsAnOrder() {
    for (var i = 0; i < TRIES; i++) {
      var a = random.any();
      var b = random.within(a);
      var c = random.within(b);
      assertThat(a.covers(c)).isTrue();
      assertThat(a.covers(b) && b.covers(a)).isEqualTo(a.equals(b));
    }
  }

  @Test
  void theOwnersCoversEverythingAndOnlyItselfCoversIt() {
    var owner = Authority.everything();
    assertThat(owner.permissions().size()).isEqualTo(64);
    for (var i = 0; i < 100; i++) {
      var other = random.any();
      assertThat(owner.covers(other)).isTrue();
      assertThat(other.covers(owner)).isEqualTo(other.equals(owner));
    }
  }

  @Test
  void aSetThatDoesNotStandIsNoAuthority() {
    var dangling = PermissionSet.of(INBOX_BULK_CLOSE);
    assertThatThrownBy(() -> new Authority(dangling, ALL, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("inbox.view");
  }

  private static void beyond(Authority held, Authority wanted, String named) {
    assertThat(held.covers(wanted)).isFalse();
    assertThat(held.lacking(wanted)).containsExactly(named);
  }

  private static Authority authority(TicketsSeen seen, boolean wait, Permission... permissions) {
    return new Authority(PermissionSet.of(permissions), seen, wait);
  }
}
