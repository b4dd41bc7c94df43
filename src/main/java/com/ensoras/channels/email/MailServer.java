package com.ensoras.channels.email;

/**
 * A mail server and who signs in there; its password lies in {@link ServerPasswords}.
 *
 * @param host empty when there is none yet
 * @param user empty where nobody signs in
 * @param checksCertificate off: whoever stands between can read everything
 */
public record MailServer(
    String host,
    int port,
    Encryption encryption,
    String user,
    boolean hasPassword,
    boolean checksCertificate) {

  static final MailServer NO_IMAP = new MailServer("", 993, Encryption.TLS, "", false, true);
  static final MailServer NO_SMTP = new MailServer("", 587, Encryption.STARTTLS, "", false, true);
}
