package com.ensoras.channels.email;

import com.ensoras.kernel.Invalid;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was typed about a mail server.
 *
 * @param port as it came
 * @param encryption the code of an {@link Encryption}, as it came
 * @param password empty: the stored one stays, as long as the host does. Printed nowhere.
 */
record ServerDraft(
    String host,
    String port,
    String encryption,
    String user,
    String password,
    boolean checksCertificate) {

  private static final int LONGEST = 254;

  /** A name or an address; the address of a server in one's own house is as good as any. */
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?|\\[?[0-9a-f:]{2,45}(%[a-z0-9]+)?]?");

  ServerDraft {
    host = ascii(host.strip().toLowerCase(Locale.ROOT));
    port = port.strip();
    user = user.strip();
  }

  /** Adds what is wrong with it. */
  void check(Direction direction, Invalid.Errors errors) {
    if (!host.isEmpty() && !HOST.matcher(host).matches()) {
      errors.add(direction.field("Host"), "Enter the server's name, like mail.example.com.");
    }
    if (!port.matches("[0-9]{1,5}") || number() < 1 || number() > 65535) {
      errors.add(direction.field("Port"), "Enter a port, 1 to 65535.");
    }
    if (Encryption.of(encryption).isEmpty()) {
      errors.add(direction.field("Encryption"), "Choose one of the three.");
    }
    if (isWrong(user)) {
      errors.add(direction.field("User"), "Use at most 254 ordinary characters.");
    }
    if (isWrong(password)) {
      errors.add(direction.field("Password"), "Use at most 254 ordinary characters.");
    }
  }

  /** Whether the stored password was for this server, too. */
  boolean isAt(MailServer server) {
    return host.equals(server.host());
  }

  boolean brings() {
    return !password.isEmpty();
  }

  /** Only of what was checked. */
  MailServer server(boolean hasPassword) {
    return new MailServer(
        host,
        number(),
        Encryption.of(encryption).orElseThrow(),
        user,
        hasPassword,
        checksCertificate);
  }

  @Override
  public String toString() {
    return "ServerDraft[" + host + ":" + port + "]";
  }

  private int number() {
    return Integer.parseInt(port);
  }

  private static boolean isWrong(String typed) {
    return typed.length() > LONGEST || typed.chars().anyMatch(Character::isISOControl);
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host);
    } catch (IllegalArgumentException noName) {
      return host; // check() refuses it with the field's name
    }
  }
}
