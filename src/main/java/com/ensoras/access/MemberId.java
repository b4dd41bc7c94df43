package com.ensoras.access;

import java.util.UUID;

/** An account's place in one project. */
public record MemberId(UUID value) {}
