package com.ensoras.people.invitations;

import com.ensoras.kernel.Token;

/**
 * The two secrets of one sending: the mailed one proves the address, the copied one does not.
 * Prints nothing of them.
 */
record Links(Token mailed, Token copied) {

  static Links fresh() {
    return new Links(Token.fresh(), Token.fresh());
  }

  @Override
  public String toString() {
    return "Links[…]";
  }
}
