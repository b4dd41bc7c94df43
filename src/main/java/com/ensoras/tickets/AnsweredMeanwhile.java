package com.ensoras.tickets;

import com.ensoras.kernel.Refusal;
import java.util.Map;

/**
 * Somebody else, or the customer, has written since the reply was begun: 409, until one insists.
 */
public final class AnsweredMeanwhile extends Refusal {

  private final int newest;

  AnsweredMeanwhile(Message newer) {
    super(
        409,
        "answered-meanwhile",
        Meanwhile.sentence(newer) + " Read it, then send yours if it is still needed.");
    newest = newer.seq();
  }

  /** The place to say as seen, once that message was read. */
  @Override
  public Map<String, Object> details() {
    return Map.of("newest", newest);
  }
}
