package com.ensoras.accounts;

import java.time.Instant;

/** One place where a person is signed in. */
public record Session(
    SessionId id,
    String device,
    String address,
    Instant startedAt,
    Instant lastSeenAt,
    boolean isPresent) {}
