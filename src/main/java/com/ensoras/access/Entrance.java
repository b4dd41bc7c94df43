package com.ensoras.access;

import com.ensoras.kernel.Token;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The guard's read: session, account, membership and role in one statement, which also sets the
 * row-security setting of the running transaction. Nothing is kept for the next request.
 */
@Component
public class Entrance {

  private static final Call NO_CALL = new Call("", "");

  private final JdbcClient jdbc;

  Entrance(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Empty when nobody is signed in with this token. Must run in a transaction.
   *
   * @param slug of the project in the address, null for addresses outside projects
   */
  public Optional<Visit> enter(Token session, @Nullable String slug, Call call) {
    var key = new EntryKey(session.hash(), slug == null ? "" : slug, call);
    var visit =
        jdbc.sql("select * from enter(:hash, :slug)")
            .param("hash", key.sessionHash())
            .param("slug", key.slug())
            .query((row, n) -> Entry.read(row, key))
            .optional();
    visit.flatMap(Visit::actor).ifPresent(actor -> CurrentProject.bind(actor.project()));
    return visit;
  }

  /**
   * The actor as of now, for work that goes on after its request was decided: it asks between two
   * batches. Must run in a transaction.
   *
   * @throws SignedOut when the session has ended
   * @throws com.ensoras.kernel.Missing when the membership has ended
   */
  public Actor again(Actor actor) {
    return again(actor.key());
  }

  /**
   * The actor of work that goes on in a job, as of now; a preview that began meanwhile changes
   * nothing. Must run in a transaction.
   *
   * @throws SignedOut when the session has ended
   * @throws com.ensoras.kernel.Missing when the membership has ended
   * @throws Denied naming the permission
   */
  public Permit resume(ActorRef who, Permission needed) {
    var actor = again(new EntryKey(who.sessionHash(), who.slug(), NO_CALL));
    if (actor.preview() != null) {
      throw Denied.previewIsReadOnly();
    }
    return actor.require(needed);
  }

  private Actor again(EntryKey key) {
    var visit =
        jdbc.sql("select * from enter(:hash, :slug)")
            .param("hash", key.sessionHash())
            .param("slug", key.slug())
            .query((row, n) -> Entry.read(row, key))
            .optional()
            .orElseThrow(SignedOut::new);
    var now = visit.actor().orElseThrow(com.ensoras.kernel.Missing::new);
    CurrentProject.bind(now.project());
    return now;
  }

  /**
   * The permit of the actor as of now: the first statement of an operation that changes nobody's
   * authority and so needs no lock on the project. Must run in a transaction.
   *
   * @throws SignedOut when the session has ended
   * @throws com.ensoras.kernel.Missing when the membership has ended
   * @throws Denied naming the permission, or because a preview is read-only
   */
  public Permit require(Actor actor, Permission needed) {
    return require(actor, now -> now.require(needed));
  }

  /** The same for what every member may. */
  public Permit requireMembership(Actor actor) {
    return require(actor, Actor::requireMembership);
  }

  private Permit require(Actor actor, Function<Actor, Permit> requirement) {
    var now = again(actor);
    if (now.preview() != null) {
      throw Denied.previewIsReadOnly();
    }
    var permit = requirement.apply(now);
    actor.alsoRequired(now.required());
    return permit;
  }

  /** Locks the project, then reads the actor again. */
  Optional<Visit> enterExclusively(EntryKey key) {
    var visit =
        jdbc.sql("select * from enter_exclusively(:hash, :slug, :hint)")
            .param("hash", key.sessionHash())
            .param("slug", key.slug())
            .param("hint", key.call().id())
            .query((row, n) -> Entry.read(row, key))
            .optional();
    visit.flatMap(Visit::actor).ifPresent(actor -> CurrentProject.bind(actor.project()));
    return visit;
  }
}
