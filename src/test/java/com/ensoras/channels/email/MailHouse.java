package com.ensoras.channels.email;

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
