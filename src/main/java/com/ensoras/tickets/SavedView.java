package com.ensoras.tickets;

import com.ensoras.people.TeamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the Tickets page that somebody keeps under a name, for themselves or for a team. Each
 * who opens it sees what they see anyway: "me" is the reader.
 *
 * @param maker their name; null when they have left
 * @param team whom it is shared with; null for nobody
 * @param mine whether the reader made it
 * @param mayChange whether the reader may change and delete it
 */
public record SavedView(
    UUID id,
    String name,
    TicketFilter filter,
    @Nullable String maker,
    @Nullable TeamId team,
    @Nullable String teamName,
    boolean mine,
    boolean mayChange) {}
