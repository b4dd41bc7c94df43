package com.ensoras.channels.widget;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its visitor sees it.
 *
 * @param id its place in the conversation: which ticket, a dot, which place in the ticket
 * @param from "visitor", "agent" or "ensora"
 * @param name how whoever wrote it is called here; empty for the visitor's own
 * @param client the number that the visitor's browser gave it; null for others'
 */
record ChatMessage(
    String id,
    String from,
    String name,
    String text,
    Instant at,
    @Nullable String client,
    List<ChatFile> files) {

  /**
   * A file that an agent sent.
   *
   * @param size in bytes
   */
  record ChatFile(UUID id, String name, int size) {}

  static String id(int nth, int seq) {
    return nth + "." + seq;
  }

  /** Of an agent only what one would say in a shop: the first of their names. */
  static String first(String name) {
    return name.strip().split("\\s+", 2)[0];
  }
}
