package com.ensoras.people.teams;

/** A team with the number of its members, for the list. */
public record TeamCount(Team team, int members) {}
