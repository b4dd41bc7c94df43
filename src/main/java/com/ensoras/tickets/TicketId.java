package com.ensoras.tickets;

import java.util.UUID;

/** A ticket of one project. */
public record TicketId(UUID value) {}
