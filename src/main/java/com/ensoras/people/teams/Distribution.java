package com.ensoras.people.teams;

import java.util.Optional;
import java.util.stream.Stream;

/** How a team's tickets find their agent (desk.md 5). */
public enum Distribution {
  MANUAL("manual", "Manual"),
  ROUND_ROBIN("round-robin", "Round robin"),
  FEWEST_OPEN("fewest-open", "Fewest open tickets");

  private final String code;
  private final String label;

  Distribution(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Optional<Distribution> byCode(String code) {
    return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
