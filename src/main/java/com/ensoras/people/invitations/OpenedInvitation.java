package com.ensoras.people.invitations;

import com.ensoras.kernel.EmailAddress;

/**
 * What somebody with a living link is shown.
 *
 * @param mailed whether it is the mailed link, which proves the address
 */
record OpenedInvitation(
    String project, String inviter, String role, EmailAddress email, boolean mailed, Way way) {

  /** How it can be accepted by whoever holds the link. */
  enum Way {
    /** Signed in as that address. */
    ACCEPT,
    /** Signed in as that address, which has to be confirmed before. */
    CONFIRM_FIRST,
    /** Signed in as somebody else. */
    SWITCH_ACCOUNT,
    /** The address has an account. */
    SIGN_IN,
    /** The address has an account that nobody has proved to be theirs; whoever got the mail has. */
    NEW_PASSWORD,
    /** The address has no account. */
    NEW_ACCOUNT
  }

  boolean setsPassword() {
    return way == Way.NEW_PASSWORD || way == Way.NEW_ACCOUNT;
  }
}
