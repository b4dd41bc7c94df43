package com.ensoras.people.teams;

/**
 * A line of the Teams page.
 *
 * @param away members who are away now
 */
public record TeamLine(Team team, int members, int away, Balances.Balance balance) {}
