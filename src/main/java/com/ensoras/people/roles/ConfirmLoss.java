package com.ensoras.people.roles;

import com.ensoras.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** Somebody takes something from the role that they hold themselves: 409 until they confirm it. */
public final class ConfirmLoss extends Refusal {

  private final transient List<String> losing;
  private final transient Impact impact;

  ConfirmLoss(List<String> losing, Impact impact) {
    super(
        409,
        "confirm-loss",
        "This is your own role. You would lose: " + String.join(", ", losing) + ".");
    this.losing = List.copyOf(losing);
    this.impact = impact;
  }

  public List<String> losing() {
    return losing;
  }

  /** Who else gains and loses what. */
  Impact impact() {
    return impact;
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("losing", losing);
  }
}
