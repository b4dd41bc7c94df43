package com.ensoras.dashboard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How tickets are distributed: the part of one team or member.
 *
 * @param id null for tickets that have none
 */
record Holder(
    @Nullable UUID id, String name, long openNow, long waiting, long opened, long resolved) {}
