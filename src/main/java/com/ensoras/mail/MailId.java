package com.ensoras.mail;

import java.util.UUID;

/** Which mail. Also the left side of its Message-ID, so that a doubled send is recognisable. */
public record MailId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
