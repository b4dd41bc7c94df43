package com.ensoras.people;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Knows in which teams members sit, in one statement; a team's name is nobody's secret here. */
public interface MemberTeams {

  record TeamName(TeamId id, String name, boolean active) {}

  /** By name; a member without a team is absent. */
  Map<MemberId, List<TeamName>> of(Permit permit, Collection<MemberId> members);
}
