package com.ensoras.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The proof that this actor, or a task of the machine, may do this thing in this project. Given out
 * only by {@link Actor} and {@link ProjectLock}; every store method takes one first.
 */
public sealed class Permit permits ExclusivePermit {

  private final ProjectId project;
  private final @Nullable Actor actor;

  Permit(ProjectId project, @Nullable Actor actor) {
    this.project = project;
    this.actor = actor;
  }

  public final ProjectId project() {
    return project;
  }

  /** Empty for a task of the machine. */
  public final Optional<Actor> actor() {
    return Optional.ofNullable(actor);
  }
}
