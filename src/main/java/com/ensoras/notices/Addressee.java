package com.ensoras.notices;

import com.ensoras.kernel.EmailAddress;

/**
 * Who gets a mail about notices.
 *
 * @param slug of the project
 * @param mayOpen whether they may open tickets
 */
record Addressee(EmailAddress email, String projectName, String slug, boolean mayOpen) {

  /** Prints no address. */
  @Override
  public String toString() {
    return "Addressee[" + slug + "]";
  }
}
