package com.ensoras.channels.email;

import com.ensoras.access.Permit;
import com.ensoras.kernel.SecretBox;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Seals the passwords of mail servers: each opens only in its project and for its direction. */
@Component
class ServerPasswords {

  private final SecretBox box;

  ServerPasswords(SecretBox box) {
    this.box = box;
  }

  byte[] seal(Permit permit, Direction direction, String password) {
    return box.seal(purpose(permit, direction), password.getBytes(StandardCharsets.UTF_8));
  }

  String open(Permit permit, Direction direction, byte[] sealed) {
    return new String(box.open(purpose(permit, direction), sealed), StandardCharsets.UTF_8);
  }

  private static String purpose(Permit permit, Direction direction) {
    return "email-channel/" + direction.protocol() + "/" + permit.project().value();
  }
}
