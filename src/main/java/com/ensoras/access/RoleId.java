package com.ensoras.access;

import java.util.UUID;

/** A role of one project. */
public record RoleId(UUID value) {}
