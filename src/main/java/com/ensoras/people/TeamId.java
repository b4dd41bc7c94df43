package com.ensoras.people;

import java.util.UUID;

/** A team of one project. */
public record TeamId(UUID value) {}
