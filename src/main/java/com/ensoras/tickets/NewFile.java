package com.ensoras.tickets;

import org.jspecify.annotations.Nullable;

/**
 * A file that is about to be kept.
 *
 * @param name without folders; of at most 200 characters
 * @param contentId by which the message's HTML names it
 */
public record NewFile(String name, String type, @Nullable String contentId, byte[] content) {}
