package com.ensoras.tickets;

import java.util.List;

/**
 * A forward, whole.
 *
 * @param body the sender's own words; may be empty
 * @param quoted what is passed on
 */
record Forward(List<String> to, String body, String quoted) {

  /** For the timeline: the first few. */
  String recipients() {
    return to.size() <= 3
        ? String.join(", ", to)
        : String.join(", ", to.subList(0, 3)) + " and " + (to.size() - 3) + " more";
  }
}
