package com.ensoras.people.teams;

import com.ensoras.people.TeamId;

/**
 * A named set of members that tickets can be routed to.
 *
 * @param active off: takes no new tickets, keeps its old ones
 * @param version moves with every change; a save names the one it was made from
 */
public record Team(TeamId id, String name, String description, boolean active, int version) {}
