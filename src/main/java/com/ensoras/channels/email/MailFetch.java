package com.ensoras.channels.email;

import com.ensoras.access.ProjectId;
import com.ensoras.channels.email.incoming.IncomingMail;
import com.ensoras.channels.email.incoming.UnreadableMail;
import com.ensoras.database.CannotDecide;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Fetches mail: a sweep finds the projects that have some, a job for each opens the mailbox and
 * takes what is new, one transaction a mail. Killed at any moment, the next goes on behind the last
 * mail that was kept.
 */
@Component
class MailFetch {

  private static final Logger LOG = LoggerFactory.getLogger(MailFetch.class);
  private static final Duration BETWEEN = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_AT_ONCE = 1000;

  /** Asked of all at once: each question of its own costs a journey to the server and back. */
  private static final FetchProfile ABOUT = new FetchProfile();

  static {
    ABOUT.add(FetchProfile.Item.FLAGS);
    ABOUT.add(FetchProfile.Item.SIZE);
  }

  static final TaskDescriptor<Long> FETCH = TaskDescriptor.of("mail-fetch", Long.class);

  private final MailAccess access;
  private final MailImports imports;
  private final SchedulerClient jobs;
  private final MailSweep sweep;
  private final Map<ProjectId, Lock> fetching = new ConcurrentHashMap<>();

  MailFetch(MailAccess access, MailImports imports, SchedulerClient jobs, MailSweep sweep) {
    this.access = access;
    this.imports = imports;
    this.jobs = jobs;
    this.sweep = sweep;
  }

  @Bean
  static Task<Void> mailSweepTask(ObjectProvider<MailFetch> fetch) {
    return Tasks.recurring(TaskDescriptor.of("mail-sweep"), FixedDelay.of(BETWEEN))
        .execute((instance, context) -> fetch.getObject().sweep());
  }

  @Bean
  static Task<Long> mailFetchTask(ObjectProvider<MailFetch> fetch) {
    return Tasks.oneTime(FETCH)
        .onFailureRetryLater() // the sweep would begin it anyway
        .execute((instance, context) -> fetch.getObject().fetch(new ProjectId(instance.getData())));
  }

  void sweep() {
    for (var project : sweep.projects()) {
      jobs.scheduleIfNotExists(
          FETCH.instance("project-" + project.value()).data(project.value()).build(),
          Instant.now());
    }
  }

  /**
   * Takes what is new in the project's mailbox, however much it is; after somebody else who does
   * that here.
   *
   * @return how many mails were taken
   */
  int fetch(ProjectId project) {
    var one = fetching.computeIfAbsent(project, each -> new ReentrantLock());
    one.lock();
    try {
      var all = 0;
      Batch batch;
      do {
        batch = fetchSome(project);
        all += batch.taken();
      } while (batch.looked() == MOST_AT_ONCE);
      return all;
    } finally {
      one.unlock();
    }
  }

  /** How many were looked at, and how many of them became something here. */
  private record Batch(int looked, int taken) {
    static final Batch NONE = new Batch(0, 0);
  }

  private Batch fetchSome(ProjectId project) {
    var wanted = access.incoming(project);
    if (wanted.isEmpty()) {
      return Batch.NONE; // it was switched off meanwhile
    }
    var channel = wanted.get();
    var server = channel.server();
    try (var store = MailSessions.of(Direction.INCOMING, server, PATIENCE).getStore()) {
      store.connect(server.host(), server.port(), server.user(), channel.password());
      try (var inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        var batch = take(project, channel, inbox);
        access.note(project, channel.mailbox(), "");
        return batch;
      }
    } catch (MessagingException failed) {
      access.note(project, channel.mailbox(), ConnectionReason.of(failed, server));
      return Batch.NONE;
    }
  }

  private Batch take(ProjectId project, MailAccess.Incoming channel, Folder inbox)
      throws MessagingException {
    var numbered = (UIDFolder) inbox;
    var mailbox = new MailPlaces.Mailbox(channel.mailbox(), numbered.getUIDValidity());
    var place = imports.enter(project, mailbox, newest(inbox));
    var taken = 0;
    var next = after(inbox, place.lastUid());
    for (var each : next) {
      if (each.uid() <= place.onlyUnreadUntil() && each.message().isSet(Flags.Flag.SEEN)) {
        imports.passed(project, mailbox, each.uid());
        continue;
      }
      take(project, channel, mailbox, each.message(), each.uid());
      taken++;
    }
    return new Batch(next.size(), taken);
  }

  private static long newest(Folder inbox) throws MessagingException {
    var count = inbox.getMessageCount();
    return count == 0 ? 0 : ((UIDFolder) inbox).getUID(inbox.getMessage(count));
  }

  private record Numbered(long uid, Message message) {}

  /** In the order of their numbers, so that the place never moves over one that was not taken. */
  private static List<Numbered> after(Folder inbox, long uid) throws MessagingException {
    var folder = (UIDFolder) inbox;
    var found = new ArrayList<Numbered>();
    for (var message : folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID)) {
      var number = folder.getUID(message);
      if (number > uid) { // a server answers with its last one when there is no newer
        found.add(new Numbered(number, message));
      }
    }
    found.sort(Comparator.comparingLong(Numbered::uid));
    var next = found.subList(0, Math.min(MOST_AT_ONCE, found.size()));
    inbox.fetch(next.stream().map(Numbered::message).toArray(Message[]::new), ABOUT);
    return next;
  }

  private void take(
      ProjectId project,
      MailAccess.Incoming channel,
      MailPlaces.Mailbox mailbox,
      Message message,
      long uid)
      throws MessagingException {
    if (message.getSize() > IncomingMail.LARGEST) {
      imports.skip(
          project, mailbox, uid, "It is larger than 36 MB; only its head was kept.", head(message));
    } else {
      var outcome = kept(project, mailbox, uid, raw(message));
      if (outcome == MailImports.Outcome.DELETED) {
        message.setFlag(Flags.Flag.DELETED, true);
        return;
      }
      if (outcome == MailImports.Outcome.LEFT) {
        return;
      }
    }
    if (channel.marksRead()) {
      message.setFlag(Flags.Flag.SEEN, true);
    }
  }

  /**
   * A mail that cannot be kept as a ticket must not hold up those behind it, whatever reading it
   * throws, unless the database is to blame: then the same mail is tried again.
   */
  private MailImports.Outcome kept(
      ProjectId project, MailPlaces.Mailbox mailbox, long uid, byte[] raw) {
    try {
      return imports.take(project, mailbox, uid, IncomingMail.parse(raw), raw);
    } catch (UnreadableMail unreadable) {
      imports.skip(project, mailbox, uid, unreadable.sentence(), raw);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      if (isOfTheDatabase(thrown)) {
        throw thrown;
      }
      LOG.error("A mail of project {} could not become a ticket", project.value(), thrown);
      imports.skip(project, mailbox, uid, "It could not be stored as a ticket.", raw);
    }
    return MailImports.Outcome.TAKEN;
  }

  private static boolean isOfTheDatabase(Throwable thrown) {
    return thrown instanceof TransientDataAccessException
        || thrown instanceof TransactionException
        || CannotDecide.in(thrown).isPresent();
  }

  /** As it lies there; peeking, so that it is not marked by being read. */
  private static byte[] raw(Message message) throws MessagingException {
    if (message instanceof org.eclipse.angus.mail.imap.IMAPMessage imap) {
      imap.setPeek(true);
    }
    try (var out = new ByteArrayOutputStream()) {
      message.writeTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new MessagingException("The mail could not be read.", e);
    }
  }

  private static byte[] head(Message message) throws MessagingException {
    var text = new StringBuilder();
    for (var headers = message.getAllHeaders(); headers.hasMoreElements(); ) {
      var header = headers.nextElement();
      text.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
