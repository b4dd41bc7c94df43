package com.ensoras.shell.accounts;

import com.ensoras.access.SignedIn;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.Person;
import com.ensoras.accounts.SessionId;
import com.ensoras.accounts.Sessions;
import com.ensoras.web.Formats;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ending sessions that one left open elsewhere. */
@Controller
class SessionsController {

  private final Sessions sessions;

  SessionsController(Sessions sessions) {
    this.sessions = sessions;
  }

  @PostMapping("/account/sessions/removal")
  @SignedIn
  Redirect endOthers(Person person, Origin origin) {
    var ended = sessions.endOthers(person, origin);
    return Redirect.to("/account").toast(Formats.count(ended, "session") + " ended.");
  }

  @PostMapping("/account/sessions/{session}/removal")
  @SignedIn
  Redirect end(Person person, @PathVariable UUID session, Origin origin) {
    sessions.end(person, new SessionId(session), origin);
    return Redirect.to("/account").toast("The session is ended.");
  }
}
