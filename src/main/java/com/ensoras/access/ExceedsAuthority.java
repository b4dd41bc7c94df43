package com.ensoras.access;

import com.ensoras.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** Giving, taking or changing more than one has oneself: 403, with what is missing. */
public final class ExceedsAuthority extends Refusal {

  private final transient List<String> lacking;

  /**
   * @param lacking what the actor lacks, in words
   */
  public ExceedsAuthority(List<String> lacking) {
    super(
        403,
        "exceeds-own-authority",
        "This goes beyond what you may do yourself: " + String.join(", ", lacking) + ".");
    this.lacking = List.copyOf(lacking);
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("lacking", lacking);
  }
}
