package com.ensoras.channels.email;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * One connection that waits at a mailbox for the server to say that something has come (RFC 2177).
 * It reads nothing itself.
 */
final class MailboxWatch {

  /** A server may end what says nothing for 30 minutes; networks forget connections sooner. */
  private static final Duration REPEATED = Duration.ofMinutes(9);

  /** Longer than the pause between two commands: a read that waits longer is at a dead end. */
  private static final Duration SILENCE = REPEATED.plusMinutes(1);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MailAccess.Incoming channel;
  private final Runnable arrived;
  private final AtomicBoolean news = new AtomicBoolean();
  private volatile long idleSince = System.nanoTime();
  private volatile boolean stopped;
  private volatile @org.jspecify.annotations.Nullable IMAPFolder inbox;

  /**
   * @param arrived called at the beginning and whenever something has come
   */
  MailboxWatch(MailAccess.Incoming channel, Runnable arrived) {
    this.channel = channel;
    this.arrived = arrived;
  }

  /**
   * Waits until it is stopped.
   *
   * @return false when the server cannot do this
   * @throws MessagingException when the connection broke, or was never made
   */
  boolean run() throws MessagingException {
    var server = channel.server();
    try (var store = MailSessions.waiting(server, PATIENCE, SILENCE).getStore()) {
      store.connect(server.host(), server.port(), server.user(), channel.password());
      if (!canIdle(store)) {
        return false;
      }
      try (var folder = (IMAPFolder) store.getFolder("INBOX")) {
        inbox = folder;
        listen(folder);
      }
    }
    return true;
  }

  /** Says the command again before the server, or something between, gives up. */
  void keepAlive() {
    var folder = inbox;
    if (folder == null || System.nanoTime() - idleSince < REPEATED.toNanos()) {
      return;
    }
    repeat(folder);
  }

  void stop() {
    stopped = true;
    var folder = inbox;
    if (folder != null) {
      Thread.ofVirtual().name("mailbox-close").start(() -> close(folder));
    }
  }

  private void listen(IMAPFolder folder) throws MessagingException {
    folder.addMessageCountListener(
        new MessageCountAdapter() {
          @Override
          public void messagesAdded(MessageCountEvent added) {
            news.set(true);
          }
        });
    arrived.run(); // before there is a connection that is told of each mail that is marked as read
    folder.open(Folder.READ_ONLY);
    if (stopped) {
      return;
    }
    arrived.run(); // what came meanwhile; what comes now is told to it
    while (!stopped) {
      idleSince = System.nanoTime();
      folder.idle(true);
      if (news.getAndSet(false)) {
        arrived.run();
      }
    }
  }

  /** Any other command ends the waiting for a moment. */
  private void repeat(IMAPFolder folder) {
    idleSince = System.nanoTime();
    Thread.ofVirtual()
        .name("mailbox-keep")
        .start(
            () -> {
              try {
                folder.getMessageCount();
              } catch (MessagingException | IllegalStateException broken) {
                close(folder);
              }
            });
  }

  private static void close(IMAPFolder folder) {
    try {
      folder.forceClose();
    } catch (MessagingException | IllegalStateException closed) {
      // that is what was wanted
    }
  }

  private static boolean canIdle(Store store) throws MessagingException {
    return store instanceof IMAPStore imap && imap.hasCapability("IDLE");
  }
}
