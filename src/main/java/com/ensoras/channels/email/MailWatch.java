package com.ensoras.channels.email;

import com.ensoras.access.ProjectId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens at mailboxes, so that mail is fetched as it comes. Where a server cannot do that, or a
 * connection breaks, {@link MailFetch} asks as before. One node listens at a mailbox; a channel
 * that was changed, switched off or deleted is left within seconds.
 */
@Component
class MailWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MailWatch.class);
  private static final int BETWEEN_MILLIS = 5_000; // a lease lasts 20 s
  private static final int MOST = 500;

  private record Watched(int version, MailboxWatch watch) {}

  private final UUID node = UUID.randomUUID();
  private final MailSweep sweep;
  private final MailAccess access;
  private final MailLeases leases;
  private final Consumer<ProjectId> fetch;
  private final boolean on;
  private final Map<ProjectId, Watched> watched = new ConcurrentHashMap<>();
  private final Map<ProjectId, WatchPause> pauses = new ConcurrentHashMap<>();
  private volatile boolean running;

  @Autowired
  MailWatch(
      MailSweep sweep,
      MailAccess access,
      MailLeases leases,
      MailFetch fetch,
      @Value("${ensoras.command:}") String command,
      @Value("${ensoras.mail-idle:true}") boolean wanted) {
    this(sweep, access, leases, fetch::fetch, command.isBlank() && wanted);
  }

  MailWatch(
      MailSweep sweep,
      MailAccess access,
      MailLeases leases,
      Consumer<ProjectId> fetch,
      boolean on) {
    this.sweep = sweep;
    this.access = access;
    this.leases = leases;
    this.fetch = fetch;
    this.on = on;
  }

  @Override
  public boolean isAutoStartup() {
    return on;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("mail-watch").start(this::watch);
  }

  @Override
  public void stop() {
    running = false;
    watched.keySet().forEach(this::leave);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void watch() {
    while (running) {
      try {
        look();
        Thread.sleep(BETWEEN_MILLIS);
      } catch (InterruptedException ended) {
        return;
      } catch (RuntimeException failed) { // the top of this thread: the database may be away
        LOG.warn("Mailboxes are not listened at for the moment: {}", failed.getMessage());
        rest();
      }
    }
  }

  private void rest() {
    try {
      Thread.sleep(BETWEEN_MILLIS);
    } catch (InterruptedException ended) {
      running = false;
    }
  }

  /** Compares what is watched with what is to be. */
  void look() {
    var wanted = new HashMap<ProjectId, Integer>();
    sweep.mailboxes().forEach(mailbox -> wanted.put(mailbox.project(), mailbox.version()));
    watched.forEach(
        (project, now) -> {
          if (!Integer.valueOf(now.version()).equals(wanted.get(project))
              || !leases.take(project, node, now.version())) {
            leave(project);
          } else {
            now.watch().keepAlive();
          }
        });
    pauses.keySet().retainAll(wanted.keySet());
    wanted.forEach(this::begin);
  }

  private void begin(ProjectId project, int version) {
    var pause = pauses.get(project);
    if (watched.containsKey(project)
        || watched.size() >= MOST
        || pause != null && pause.holds(version)
        || !leases.take(project, node, version)) {
      return;
    }
    var channel = access.incoming(project);
    if (channel.isEmpty()) {
      return; // switched off meanwhile
    }
    var watch = new MailboxWatch(channel.get(), () -> fetch.accept(project));
    var mine = new Watched(version, watch);
    watched.put(project, mine);
    Thread.ofVirtual().name("mailbox-" + project.value()).start(() -> run(project, mine));
  }

  private void run(ProjectId project, Watched mine) {
    var began = System.nanoTime();
    var pause = Duration.ofHours(1); // a server that cannot is asked again now and then
    try {
      if (mine.watch().run()) {
        pause = Duration.ZERO;
      }
    } catch (Exception broken) { // whatever it was, the mailbox is asked from time to time as well
      pause = WatchPause.next(pauses.get(project), mine.version(), System.nanoTime() - began);
    }
    pauses.put(project, WatchPause.of(mine.version(), pause));
    if (watched.remove(project, mine)) {
      release(project);
    }
  }

  private void leave(ProjectId project) {
    var ended = watched.remove(project);
    if (ended != null) {
      ended.watch().stop();
      release(project);
    }
  }

  private void release(ProjectId project) {
    try {
      leases.leave(project, node);
    } catch (RuntimeException away) { // it ends by itself
      LOG.debug("The lease of project {} ends by itself", project.value(), away);
    }
  }
}
