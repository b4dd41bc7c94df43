package com.ensoras.tickets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that came or goes with a message; its bytes are read apart.
 *
 * @param size in bytes
 * @param contentId by which the message's HTML names it
 */
public record Attachment(
    UUID id, int seq, String name, String type, int size, @Nullable String contentId) {}
