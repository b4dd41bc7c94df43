package com.ensoras.people.roles;

import com.ensoras.access.Authority;
import com.ensoras.access.RoleId;

/**
 * A named authority of one project.
 *
 * @param version moves with every change; a save names the one it was made from
 */
public record Role(RoleId id, String name, Authority authority, int version) {}
