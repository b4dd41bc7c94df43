package com.ensoras.channels.widget;

import com.ensoras.tickets.TicketId;
import com.ensoras.tickets.TicketStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chat whose visitor is there.
 *
 * @param who the address, else the name, else "Anonymous"
 * @param preview the start of the newest message; null for whoever may not read messages
 */
record ActiveChat(
    TicketId ticket,
    long number,
    UUID customer,
    String who,
    TicketStatus status,
    @Nullable String assignee,
    @Nullable String team,
    boolean unread,
    boolean typing,
    Instant lastMessageAt,
    @Nullable String preview) {}
