package com.ensoras.audit;

import com.ensoras.access.Permit;
import com.ensoras.accounts.AccountId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one operation did: {@code Event.of(ROLE_UPDATED).about("role", id,
 * name).before(…).after(…)}. Who did it is read from the permit; only an operation that a task of
 * the machine carries out names the person itself. Use {@link Facts} for roles and members, since
 * "who could do X on date D" is replayed from them. Never put a secret in.
 */
public record Event(
    Deed deed,
    String subjectKind,
    String subjectId,
    String subjectName,
    Map<String, ?> before,
    Map<String, ?> after,
    @Nullable Doer by,
    @Nullable Doer onBehalfOf) {

  /**
   * Who acts.
   *
   * @param account null for the machine and for the operator at the terminal
   * @param from the network address, empty when there is none
   */
  public record Doer(@Nullable AccountId account, String name, String from) {

    /** The person at the server's terminal. */
    public static Doer operator() {
      return new Doer(null, "The operator", "");
    }

    /** Time passing, a limit reached. */
    public static Doer machine() {
      return new Doer(null, "Ensoras", "");
    }

    static Doer of(Permit permit) {
      return permit
          .actor()
          .map(actor -> new Doer(actor.person().id(), actor.person().name(), actor.from()))
          .orElseGet(Doer::machine);
    }
  }

  public static Event of(Deed deed) {
    return new Event(deed, "", "", "", Map.of(), Map.of(), null, null);
  }

  /** What it was done to; {@code id} is whatever identifies it in addresses. */
  public Event about(String kind, Object id, String name) {
    return new Event(deed, kind, id.toString(), name, before, after, by, onBehalfOf);
  }

  public Event before(Map<String, ?> facts) {
    return new Event(deed, subjectKind, subjectId, subjectName, facts, after, by, onBehalfOf);
  }

  public Event after(Map<String, ?> facts) {
    return new Event(deed, subjectKind, subjectId, subjectName, before, facts, by, onBehalfOf);
  }

  /** For an operation without an actor, such as accepting an invitation. */
  public Event by(Doer doer) {
    return new Event(deed, subjectKind, subjectId, subjectName, before, after, doer, onBehalfOf);
  }

  public Event onBehalfOf(Doer doer) {
    return new Event(deed, subjectKind, subjectId, subjectName, before, after, by, doer);
  }
}
