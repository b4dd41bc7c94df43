package com.ensoras.shell.accounts;

import com.ensoras.accounts.Person;
import com.ensoras.accounts.Session;
import com.ensoras.web.Form;
import java.util.List;

record ProfilePage(Form form, Person person, List<Session> sessions) {

  boolean hasOtherSessions() {
    return sessions.size() > 1;
  }
}
