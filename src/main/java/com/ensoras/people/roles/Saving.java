package com.ensoras.people.roles;

import org.jspecify.annotations.Nullable;

/**
 * How a change of a role is meant.
 *
 * @param version that it was made from
 * @param base what the role said then, so that a stale save can tell what changed meanwhile; null
 *     when it is not known
 * @param confirmLoss whether they know that they take something from themselves
 * @param confirmImpact whether they know who else loses what
 */
public record Saving(
    int version, @Nullable RoleDraft base, boolean confirmLoss, boolean confirmImpact) {}
