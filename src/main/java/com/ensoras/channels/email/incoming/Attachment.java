package com.ensoras.channels.email.incoming;

import org.jspecify.annotations.Nullable;

/**
 * A file that came with a mail.
 *
 * @param name made safe for every file system; never empty
 * @param type as the sender says, in lower case; prove it before you believe it
 * @param bytes decoded
 * @param contentId by which the mail's HTML shows it, without brackets
 */
public record Attachment(String name, String type, byte[] bytes, @Nullable String contentId) {

  @Override
  public String toString() {
    return "Attachment[" + type + ", " + bytes.length + " bytes]";
  }
}
