package com.ensoras.tags;

import java.util.UUID;

/** A tag of one project. */
public record TagId(UUID value) {}
