package com.ensoras.channels.email;

import com.ensoras.people.Acme;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A customer's mail server (GreenMail): one mailbox, reached in the clear and by TLS. */
public final class MailHouse implements AutoCloseable {

  public static final String USER = "help@acme.test";
  public static final String PASSWORD = "the right one";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            ServerSetup.IMAP.dynamicPort(),
            ServerSetup.IMAPS.dynamicPort(),
            ServerSetup.SMTP.dynamicPort(),
            ServerSetup.SMTPS.dynamicPort()
          });

  private final PromptImapServer prompt = new PromptImapServer(server.getManagers());

  public MailHouse() {
    server.setUser(USER, USER, PASSWORD);
    server.start();
    prompt.startService();
    await(prompt);
  }

  /** IMAP in the clear for many mails. */
  public int promptImapPort() {
    return prompt.getPort();
  }

  /** Every connection there breaks. */
  void stopPromptImap() {
    prompt.stopService();
  }

  public GreenMail server() {
    return server;
  }

  MailServer imap(Encryption encryption) {
    var port = encryption == Encryption.TLS ? server.getImaps() : server.getImap();
    return new MailServer("localhost", port.getPort(), encryption, USER, true, false);
  }

  MailServer smtp(Encryption encryption) {
    var port = encryption == Encryption.TLS ? server.getSmtps() : server.getSmtp();
    return new MailServer("localhost", port.getPort(), encryption, USER, true, false);
  }

  /**
   * Makes this the project's mailbox.
   *
   * @param more further fields of the channel, each after a comma
   */
  public void connect(Acme acme, String more) {
    var saved =
        acme.json(
            "Olga",
            "PUT",
            "/channels/email",
            "{\"active\":true,\"incoming\":%s,\"outgoing\":%s,\"fromAddress\":\"%s\",\"version\":0%s}"
                .formatted(
                    account(imap(Encryption.NONE)), account(smtp(Encryption.NONE)), USER, more));
    if (saved.statusCode() != 200) {
      throw new AssertionError(saved.body());
    }
  }

  private static String account(MailServer server) {
    return "{\"host\":\"localhost\",\"port\":%d,\"encryption\":\"none\",\"user\":\"%s\",\"password\":\"%s\"}"
        .formatted(server.port(), USER, PASSWORD);
  }

  @Override
  public void close() {
    prompt.stopService();
    server.stop();
  }

  private static void await(PromptImapServer server) {
    try {
      server.waitTillRunning(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
