package com.ensoras.people;

import com.ensoras.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** Something must be taken over or ended before its member can go: 409, with the count. */
public final class ChooseFirst extends Refusal {

  private final String kind;
  private final long count;

  public ChooseFirst(String kind, long count) {
    super(
        409,
        "choose-for-" + kind,
        "Choose what happens to their "
            + count
            + " "
            + kind.replace('-', ' ')
            + ": take over or end.");
    this.kind = kind;
    this.count = count;
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError(kind, sentence()));
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("count", count);
  }
}
