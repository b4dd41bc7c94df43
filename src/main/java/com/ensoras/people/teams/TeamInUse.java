package com.ensoras.people.teams;

import com.ensoras.kernel.Refusal;
import com.ensoras.people.Holding;
import java.util.List;
import java.util.Map;

/** Something names the team: 409, listing it. */
public final class TeamInUse extends Refusal {

  private final transient List<String> uses;

  TeamInUse(List<Holding> blocking) {
    super(
        409,
        "team-in-use",
        "The team cannot be deleted while it is named by "
            + String.join(", ", blocking.stream().map(Holding::what).toList())
            + ".");
    uses = blocking.stream().map(Holding::what).toList();
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("uses", uses);
  }
}
