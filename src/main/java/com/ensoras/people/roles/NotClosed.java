package com.ensoras.people.roles;

import static java.util.stream.Collectors.joining;

import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.kernel.Refusal;
import java.util.List;
import java.util.Map;

/** A permission stands without the base that it depends on: 422, naming the missing bases. */
public final class NotClosed extends Refusal {

  private final transient PermissionSet missing;

  NotClosed(PermissionSet missing) {
    super(
        422,
        "not-closed",
        "Other permissions of their group depend on these, add them too: "
            + missing.stream().map(Permission::fullLabel).collect(joining(", "))
            + ".");
    this.missing = missing;
  }

  @Override
  public List<FieldError> fields() {
    return List.of(new FieldError("permissions", sentence()));
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("missing", missing.codes());
  }
}
