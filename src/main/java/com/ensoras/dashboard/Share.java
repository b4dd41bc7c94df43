package com.ensoras.dashboard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many tickets came by one channel, or have one tag.
 *
 * @param word by which lists filter
 * @param tag null for a channel
 */
record Share(String word, String name, @Nullable UUID tag, long opened) {}
