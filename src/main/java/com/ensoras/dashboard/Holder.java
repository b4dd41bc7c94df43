package com.ensoras.dashboard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How tickets are distributed: the part of one team or member.
 *
 * @param id null for tickets that have none
 * @param oldest since when the customer waits who waits longest for people; null when none does
 */
record Holder(
    @Nullable UUID id,
    String name,
    long openNow,
    long waiting,
    @Nullable Instant oldest,
    long opened,
    long resolved) {}
