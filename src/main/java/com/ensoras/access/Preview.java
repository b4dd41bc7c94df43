package com.ensoras.access;

import org.jspecify.annotations.Nullable;

/**
 * Looking at the project as a member or a role, read-only, with the authority that both have.
 *
 * @param name of the member or role
 */
public record Preview(@Nullable MemberId member, @Nullable RoleId role, String name) {}
