package com.ensoras.people.members;

import com.ensoras.kernel.Refusal;
import com.ensoras.people.Holding;
import java.util.List;
import java.util.Map;

/** Something names the member and has to be changed first: 409, listing it. */
public final class MemberHolds extends Refusal {

  private final transient List<String> held;

  MemberHolds(List<Holding> blocking) {
    super(
        409,
        "member-in-use",
        "They cannot be removed while they are named by "
            + String.join(", ", blocking.stream().map(Holding::what).toList())
            + ".");
    held = blocking.stream().map(Holding::what).toList();
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("heldBy", held);
  }
}
