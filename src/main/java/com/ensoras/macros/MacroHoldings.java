package com.ensoras.macros;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import com.ensoras.web.Formats;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Macros that assign tickets: to a member who goes they no longer do; a team that one names stays
 * until somebody has changed the macro (access.md 10).
 */
@Component
class MacroHoldings implements Holdings {

  private static final int NAMED = 5;

  private final MacroNames names;

  MacroHoldings(MacroNames names) {
    this.names = names;
  }

  @Override
  public List<Holding> of(Permit permit, Leaving leaving) {
    return switch (leaving) {
      case Leaving.MemberLeaves member -> ofMember(names.of(permit, member.member()));
      case Leaving.TeamEnds team -> ofTeam(names.of(permit, team.team()));
    };
  }

  @Override
  public void release(ExclusivePermit permit, Leaving leaving) {
    switch (leaving) {
      case Leaving.MemberLeaves member -> names.forget(permit, member.member());
      case Leaving.TeamEnds team -> {} // it blocks
    }
  }

  private static List<Holding> ofMember(List<String> macros) {
    return macros.isEmpty()
        ? List.of()
        : List.of(
            new Holding(
                "macros",
                macros.size(),
                listed(macros),
                (macros.size() == 1 ? "no longer assigns" : "no longer assign")
                    + " tickets to them",
                Holding.Way.LETS_GO));
  }

  private static List<Holding> ofTeam(List<String> macros) {
    return macros.isEmpty()
        ? List.of()
        : List.of(
            new Holding(
                "macros",
                macros.size(),
                listed(macros),
                (macros.size() == 1 ? "assigns" : "assign")
                    + " tickets to this team and must be changed first",
                Holding.Way.BLOCKS));
  }

  /** "2 macros (Bug, Refund)". */
  static String listed(List<String> macros) {
    var first = String.join(", ", macros.subList(0, Math.min(NAMED, macros.size())));
    var more = macros.size() > NAMED ? " and " + (macros.size() - NAMED) + " more" : "";
    return Formats.count(macros.size(), "macro") + " (" + first + more + ")";
  }
}
