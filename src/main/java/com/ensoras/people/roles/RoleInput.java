package com.ensoras.people.roles;

import com.ensoras.kernel.Invalid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A role as programs send it, to be made or to replace one.
 *
 * @param version that a change was made from; not for a new role
 * @param confirmLoss whether they know that they take something from their own role
 */
record RoleInput(
    @Nullable String name,
    @Nullable List<@Nullable String> permissions,
    @Nullable String ticketsSeen,
    @Nullable Boolean repliesWait,
    @Nullable Integer version,
    @Nullable Boolean confirmLoss) {

  /**
   * @throws Invalid naming what is missing: nothing is defaulted
   */
  RoleDraft draft() {
    var errors = new Invalid.Errors();
    need(errors, "name", name);
    need(errors, "permissions", permissions);
    need(errors, "ticketsSeen", ticketsSeen);
    need(errors, "repliesWait", repliesWait);
    errors.refuse();
    return new RoleDraft(
        Objects.requireNonNull(name),
        codes(Objects.requireNonNull(permissions)),
        Objects.requireNonNull(ticketsSeen),
        Boolean.TRUE.equals(repliesWait));
  }

  /** Programs see the impact by asking for it; only their own loss has to be confirmed. */
  Saving saving() {
    if (version == null) {
      throw new Invalid("version", "Send the version that you changed.");
    }
    return new Saving(version, null, Boolean.TRUE.equals(confirmLoss), true);
  }

  private static List<String> codes(List<@Nullable String> sent) {
    if (sent.stream().anyMatch(Objects::isNull)) {
      throw new Invalid("permissions", "A permission has no name.");
    }
    return sent.stream().map(Objects::requireNonNull).toList();
  }

  private static void need(Invalid.Errors errors, String field, @Nullable Object value) {
    if (value == null) {
      errors.add(field, "This is needed.");
    }
  }
}
