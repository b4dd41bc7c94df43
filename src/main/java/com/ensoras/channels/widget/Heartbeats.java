package com.ensoras.channels.widget;

import com.ensoras.access.ProjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Collects the heartbeats that came to this node and writes them every five seconds, all in one
 * statement; then looks who has left. Each node does so: one that dies takes nobody's presence with
 * it for longer than 60 seconds.
 */
@Component
class Heartbeats {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);

  /** A heartbeat and when it came, by this node's own clock. */
  record Beat(ProjectId project, UUID visitor, long nanos) {

    int age(long now) {
      return (int) TimeUnit.NANOSECONDS.toMillis(now - nanos);
    }
  }

  private final Map<UUID, Beat> beats = new ConcurrentHashMap<>();
  private final VisitorSweep sweep;

  Heartbeats(VisitorSweep sweep) {
    this.sweep = sweep;
  }

  void beat(ChatStream stream) {
    beats.put(stream.visitor(), new Beat(stream.project(), stream.visitor(), System.nanoTime()));
  }

  @Scheduled(fixedDelay = 5_000)
  void round() {
    var taken = take();
    try {
      if (!taken.isEmpty()) {
        sweep.beat(taken);
      }
      sweep.gone();
    } catch (RuntimeException gone) {
      taken.forEach(beat -> beats.putIfAbsent(beat.visitor(), beat));
      LOG.debug("The database could not be told who is there", gone);
    }
  }

  private List<Beat> take() {
    var taken = new HashMap<>(beats);
    taken.forEach(beats::remove);
    return new ArrayList<>(taken.values());
  }
}
