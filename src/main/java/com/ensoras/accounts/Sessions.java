package com.ensoras.accounts;

import com.ensoras.accounts.AccountEvent.What;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Token;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is signed in. Whatever ends a session also closes its live pages. */
@Operations
public class Sessions {

  private final SessionStore sessions;
  private final AccountTrail trail;

  Sessions(SessionStore sessions, AccountTrail trail) {
    this.sessions = sessions;
    this.trail = trail;
  }

  /**
   * A new session with a token of its own, in the caller's transaction; who calls leaves the entry
   * in the trail, since it knows how they came.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Token start(AccountId account, Origin origin) {
    var token = Token.fresh();
    sessions.insert(account, token, origin);
    return token;
  }

  /** The newest use first, the person's present session among them. */
  public List<Session> list(Person person) {
    return sessions.list(person.id(), person.session());
  }

  public void signOut(Person person, Origin origin) {
    sessions.end(person.id(), person.session());
    trail.record(new AccountEvent(person.id(), person.name(), What.SIGNED_OUT, origin.address()));
  }

  /**
   * Ends one that is not the present one.
   *
   * @throws Missing when the person has no such other session
   */
  public void end(Person person, SessionId session, Origin origin) {
    if (session.equals(person.session()) || sessions.end(person.id(), session) == 0) {
      throw new Missing();
    }
    record(person, 1, origin);
  }

  /**
   * @return how many were ended
   */
  public int endOthers(Person person, Origin origin) {
    var ended = sessions.endAllBut(person.id(), person.session());
    if (ended > 0) {
      record(person, ended, origin);
    }
    return ended;
  }

  private void record(Person person, int ended, Origin origin) {
    trail.record(
        new AccountEvent(
            person.id(),
            person.name(),
            What.SESSIONS_ENDED,
            Map.of(),
            Map.of("sessions ended", ended),
            origin.address()));
  }
}
