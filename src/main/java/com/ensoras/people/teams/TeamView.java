package com.ensoras.people.teams;

import com.ensoras.people.members.MemberName;
import java.util.List;

/** A team with its members, by name. */
public record TeamView(Team team, List<MemberName> members) {}
