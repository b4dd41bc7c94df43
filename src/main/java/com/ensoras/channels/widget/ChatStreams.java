package com.ensoras.channels.widget;

import com.ensoras.access.ProjectId;
import com.ensoras.database.Ear;
import com.ensoras.kernel.TooMany;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The chats that are open on this node, and who is told what. */
@Component
class ChatStreams implements Ear, SmartLifecycle {

  /** About 70 MB of heap. */
  static final int MOST = 5_000;

  static final int MOST_OF_NETWORK = 200;
  static final int MOST_OF_VISITOR = 8;

  private static final Duration WAIT = Duration.ofSeconds(30);

  private final ObjectProvider<Chats> chats;
  private final Map<UUID, Set<ChatStream>> open = new ConcurrentHashMap<>();
  private final Map<String, ChatStream> byPass = new ConcurrentHashMap<>();
  private final Map<String, Integer> ofNetwork = new ConcurrentHashMap<>();
  private volatile int count;
  private volatile boolean running;
  private int tick;

  ChatStreams(ObjectProvider<Chats> chats) {
    this.chats = chats;
  }

  synchronized void add(ChatStream stream) {
    var mine = open.getOrDefault(stream.visitor(), Set.of());
    if (count >= MOST
        || mine.size() >= MOST_OF_VISITOR
        || ofNetwork.getOrDefault(stream.network(), 0) >= MOST_OF_NETWORK) {
      throw new TooMany("Too many chats are open from here.", WAIT);
    }
    open.computeIfAbsent(stream.visitor(), id -> ConcurrentHashMap.newKeySet(1)).add(stream);
    byPass.put(stream.pass(), stream);
    ofNetwork.merge(stream.network(), 1, Integer::sum);
    count++;
    stream.emitter().onCompletion(() -> remove(stream));
    stream.emitter().onError(gone -> remove(stream));
    stream.say("ping", "");
  }

  /** Whose chat is open here with this pass, on a page of this origin. */
  Optional<ChatStream> with(String pass, String origin) {
    return Optional.ofNullable(byPass.get(pass)).filter(s -> s.origin().equals(origin));
  }

  int size() {
    return count;
  }

  @Override
  public String word() {
    return Hints.VISITOR;
  }

  @Override
  public void hear(String rest) {
    var words = rest.split(" ", 4);
    var project = new ProjectId(Long.parseLong(words[0]));
    if (words[1].equals("*")) {
      every(stream -> stream.project().equals(project)).forEach(ChatStream::cut);
      return;
    }
    var visitor = UUID.fromString(words[1]);
    var streams = open.getOrDefault(visitor, Set.of());
    if (streams.isEmpty()) {
      return;
    }
    switch (words[2]) {
      case "message" -> Thread.startVirtualThread(() -> tell(project, visitor, words[3]));
      case "typing" -> streams.forEach(stream -> stream.say("typing", Map.of("name", words[3])));
      default -> throw new IllegalArgumentException(words[2]);
    }
  }

  /** They look for themselves what is new. */
  @Override
  public void missed() {
    every(stream -> true).forEach(stream -> stream.say("look", ""));
  }

  /** Whoever is there answers with a heartbeat, each in a second of its own. */
  @Scheduled(fixedRate = 1_000)
  void ping() {
    tick = (tick + 1) % ChatStream.ROUND;
    every(stream -> stream.slot() == tick).forEach(stream -> stream.say("ping", ""));
  }

  @Override
  public void start() {
    running = true;
  }

  /** Before the server waits for requests to end. */
  @Override
  public void stop() {
    running = false;
    every(stream -> true).forEach(ChatStream::cut);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void tell(ProjectId project, UUID visitor, String place) {
    var at = place.split(" ");
    chats
        .getObject()
        .one(project, visitor, Integer.parseInt(at[0]), Integer.parseInt(at[1]))
        .ifPresent(
            message ->
                open.getOrDefault(visitor, Set.of())
                    .forEach(stream -> stream.say("message", message)));
  }

  private List<ChatStream> every(Predicate<ChatStream> which) {
    return open.values().stream().flatMap(Set::stream).filter(which).toList();
  }

  private synchronized void remove(ChatStream stream) {
    var mine = open.get(stream.visitor());
    if (mine == null || !mine.remove(stream)) {
      return;
    }
    count--;
    ofNetwork.computeIfPresent(stream.network(), (network, n) -> n > 1 ? n - 1 : null);
    byPass.remove(stream.pass(), stream);
    if (mine.isEmpty()) {
      open.remove(stream.visitor());
    } else {
      var other = mine.iterator().next();
      byPass.put(other.pass(), other);
    }
  }
}
