package com.ensoras.shell.accounts;

import com.ensoras.accounts.Person;
import com.ensoras.web.Form;
import java.util.List;

/**
 * @param codes the recovery codes, when they were just made; never to be seen again
 */
record TwoFactorPage(Form form, Person person, int codesLeft, List<String> codes) {

  @Override
  public String toString() {
    return "TwoFactorPage[…]";
  }
}
