package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

/**
 * @param text the secret in groups, for typing
 */
record KeyPage(Form form, String text, QrCode picture) {

  @Override
  public String toString() {
    return "KeyPage[…]";
  }
}
