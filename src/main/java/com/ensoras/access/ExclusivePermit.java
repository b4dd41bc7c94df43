package com.ensoras.access;

import org.jspecify.annotations.Nullable;

/**
 * A permit given out with the project's row locked and the actor read after that. Every store that
 * writes who may do what demands it, so that a forgotten lock does not compile.
 */
public final class ExclusivePermit extends Permit {

  ExclusivePermit(ProjectId project, @Nullable Actor actor) {
    super(project, actor);
  }
}
