package com.ensoras.people.members;

import com.ensoras.people.MemberTeams.TeamName;
import java.util.List;

/** A member with the teams they sit in. */
public record MemberView(Member member, List<TeamName> teams) {}
