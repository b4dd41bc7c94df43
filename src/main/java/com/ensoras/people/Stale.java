package com.ensoras.people;

import com.ensoras.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** It was changed since the form was opened: 409, with what changed meanwhile. */
public final class Stale extends Refusal {

  private final transient List<String> changed;

  /**
   * @param changed what is different now, in words, like "Name: Billing"
   */
  public Stale(List<String> changed) {
    super(
        409,
        "stale",
        "This was changed meanwhile"
            + (changed.isEmpty() ? "" : " (now " + String.join("; ", changed) + ")")
            + ". Check it and save again.");
    this.changed = List.copyOf(changed);
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("changed", changed);
  }
}
