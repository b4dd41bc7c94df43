package com.ensoras.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an account is signed in, for whoever administers its memberships; in the caller's
 * transaction, who also asks for the right and leaves the entry in the trail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountSessions {

  private static final SessionId NONE = new SessionId(new UUID(0, 0));

  private final SessionStore sessions;

  AccountSessions(SessionStore sessions) {
    this.sessions = sessions;
  }

  /** The newest use first; none is the present one. */
  public List<Session> of(AccountId account) {
    return sessions.list(account, NONE);
  }

  /**
   * Signs the account out everywhere; its live pages are told on commit.
   *
   * @return how many sessions were ended
   */
  public int endAll(AccountId account) {
    return sessions.endAll(account);
  }
}
