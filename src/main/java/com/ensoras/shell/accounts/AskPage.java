package com.ensoras.shell.accounts;

import com.ensoras.web.Form;

/**
 * Asks for an address, to send a link to it.
 *
 * @param withoutMail what to do where no mail leaves, empty where it does
 */
record AskPage(Form form, String action, String why, String act, String withoutMail) {

  static AskPage signUp(Form form, boolean mails) {
    return new AskPage(
        form,
        "/sign-up",
        "We send a link to your address, to see that it is yours.",
        "Send the link",
        mails ? "" : "This Ensoras cannot send mail yet. Ask the person who runs it.");
  }

  static AskPage reset(Form form, boolean mails) {
    return new AskPage(
        form,
        "/password-reset",
        "If there is an account with your address, we send it a link to set a new password.",
        "Send the link",
        mails
            ? ""
            : "This Ensoras cannot send mail yet. The person who runs it can make a link for you.");
  }
}
