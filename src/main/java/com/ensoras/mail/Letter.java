package com.ensoras.mail;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.SecretBox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A written mail, ready to leave: both texts, opened for this moment only. Prints nothing. */
record Letter(MailId id, EmailAddress to, String subject, String plain, String html) {

  private static final String PURPOSE = "mail";

  /** Subject and both texts, unreadable in the database. */
  static byte[] seal(SecretBox box, String subject, String plain, String html) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      for (var part : new String[] {subject, plain, html}) {
        var utf8 = part.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return box.seal(PURPOSE, bytes.toByteArray());
  }

  static Letter open(SecretBox box, MailId id, EmailAddress to, byte[] sealed) {
    try (var in = new DataInputStream(new ByteArrayInputStream(box.open(PURPOSE, sealed)))) {
      return new Letter(id, to, next(in), next(in), next(in));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String next(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
