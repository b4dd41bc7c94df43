package com.ensoras.access;

import static com.ensoras.access.TicketsSeen.ALL;
import static com.ensoras.access.TicketsSeen.MINE;
import static com.ensoras.access.TicketsSeen.MINE_AND_UNASSIGNED;
import static com.ensoras.access.TicketsSeen.MY_TEAMS_AND_MINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rules")
class TicketsSeenTest {

  /** Typed from access.md 1. */
  private static final Map<TicketsSeen, Set<TicketsSeen>> COVERED =
      Map.of(
          ALL, EnumSet.allOf(TicketsSeen.class),
          MY_TEAMS_AND_MINE, EnumSet.of(MY_TEAMS_AND_MINE, MINE),
          MINE_AND_UNASSIGNED, EnumSet.of(MINE_AND_UNASSIGNED, MINE),
          MINE, EnumSet.of(MINE));

  @Test
  void allIsAboveMineBelowAndTheMiddleOnesCoverOnlyThemselves() {
    for (var wide : TicketsSeen.values()) {
      for (var narrow : TicketsSeen.values()) {
        assertThat(wide.covers(narrow))
            .as("%s covers %s", wide, narrow)
            .isEqualTo(COVERED.get(wide).contains(narrow));
      }
    }
  }

  @Test
  void theCutIsTheWidestThatBothCover() {
    for (var a : TicketsSeen.values()) {
      for (var b : TicketsSeen.values()) {
        var both = EnumSet.copyOf(COVERED.get(a));
        both.retainAll(COVERED.get(b));
        assertThat(COVERED.get(a.cutTo(b))).as("%s and %s", a, b).isEqualTo(both);
      }
    }
  }

  @Test
  void codesGoThereAndBack() {
    for (var each : TicketsSeen.values()) {
      assertThat(TicketsSeen.byCode(each.code())).contains(each);
      assertThat(each.label()).isNotBlank();
    }
    assertThat(TicketsSeen.byCode("everything")).isEmpty();
  }
}
