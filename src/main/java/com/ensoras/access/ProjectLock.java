package com.ensoras.access;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out {@link ExclusivePermit}s: locks the project's row, then reads the actor again in a
 * second statement, since one that waited must decide on what is true after the wait. The first
 * thing a transaction that changes authority does.
 */
@Component
public class ProjectLock {

  private final Entrance entrance;
  private final JdbcClient jdbc;

  ProjectLock(Entrance entrance, JdbcClient jdbc) {
    this.entrance = entrance;
    this.jdbc = jdbc;
  }

  /**
   * @throws Denied naming the permission, decided under the lock
   * @throws SignedOut when the session ended meanwhile
   * @throws com.ensoras.kernel.Missing when the membership ended meanwhile
   */
  public ExclusivePermit exclusively(Actor actor, Permission needed) {
    return locked(actor, now -> now.require(needed));
  }

  /** The same for what only the Owner may. */
  public ExclusivePermit exclusivelyAsOwner(Actor actor) {
    return locked(actor, Actor::requireOwner);
  }

  /** The same for what every member may. */
  public ExclusivePermit exclusivelyAsMember(Actor actor) {
    return locked(actor, Actor::requireMembership);
  }

  /**
   * For a task of the machine, which has no actor.
   *
   * @throws com.ensoras.kernel.Missing when there is no such project
   */
  public ExclusivePermit forTask(SystemTask task, ProjectId project) {
    CurrentProject.requireTransaction();
    var found =
        jdbc.sql("select lock_project(:project)")
            .param("project", project.value())
            .query(Boolean.class)
            .single();
    if (!Boolean.TRUE.equals(found)) {
      throw new com.ensoras.kernel.Missing();
    }
    CurrentProject.bind(project);
    return new ExclusivePermit(project, null);
  }

  /** For a task of the machine that looks, or changes nobody's authority: nothing is locked. */
  public Permit unlocked(SystemTask task, ProjectId project) {
    CurrentProject.requireTransaction();
    return new Permit(project, null);
  }

  /** The same for the operator, who knows a project by its address. */
  public ExclusivePermit forTask(SystemTask task, String slug) {
    CurrentProject.requireTransaction();
    var id =
        jdbc.sql("select project_of(:slug)")
            .param("slug", slug)
            .query(
                (row, n) ->
                    java.util.Optional.ofNullable((Long) row.getObject(1)).map(ProjectId::new))
            .single();
    return forTask(task, id.orElseThrow(com.ensoras.kernel.Missing::new));
  }

  private ExclusivePermit locked(Actor actor, Consumer<Actor> requirement) {
    CurrentProject.requireTransaction();
    var visit = entrance.enterExclusively(actor.key()).orElseThrow(SignedOut::new);
    var now = visit.actor().orElseThrow(com.ensoras.kernel.Missing::new);
    if (now.preview() != null) {
      throw Denied.previewIsReadOnly();
    }
    requirement.accept(now);
    actor.alsoRequired(now.required());
    return new ExclusivePermit(now.project(), now);
  }
}
