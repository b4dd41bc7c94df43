package com.ensoras.shell;

import com.ensoras.accounts.AccountId;
import com.ensoras.kernel.TooMany;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The streams that are open on this node, and who is told what. */
@Component
class LiveStreams {

  /** Of one session; a browser needs one for each project that it shows. */
  static final int MOST = 20;

  /** By then one that its browser has left is noticed. */
  private static final Duration WAIT = Duration.ofSeconds(20);

  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();

  /** Refuses the newest: were the oldest ended, their pages would come back and end others. */
  synchronized void add(LiveStream stream) {
    if (open.stream().filter(other -> other.session().equals(stream.session())).count() >= MOST) {
      throw new TooMany("This browser has too many pages open. Close some of them.", WAIT);
    }
    open.add(stream);
    stream.emitter().onCompletion(() -> open.remove(stream));
    stream.emitter().onError(gone -> open.remove(stream));
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  int size() {
    return open.size();
  }

  /**
   * @return the streams that were told; one that opens meanwhile is not among them
   */
  List<LiveStream> changed(long project, String topic, String request) {
    var told = open.stream().filter(s -> s.projects().containsKey(project)).toList();
    told.forEach(stream -> stream.tell(topic, request));
    return told;
  }

  /** These know this version: it was told them, or its own notification follows. */
  static void heard(List<LiveStream> told, long project, long version) {
    told.forEach(stream -> stream.learns(project, version));
  }

  /**
   * @return the streams that were told: those that had not heard of this version yet
   */
  List<LiveStream> moved(long project, long version) {
    var told = open.stream().filter(stream -> stream.learns(project, version)).toList();
    told.forEach(stream -> stream.tell("access", ""));
    return told;
  }

  void sessionEnded(UUID session) {
    open.stream().filter(s -> s.session().value().equals(session)).forEach(this::cut);
  }

  /** Streams of projects that they are no longer members of hear nothing of them any more. */
  void keepOnly(long project, Set<UUID> members) {
    for (var stream : open) {
      if (stream.projects().containsKey(project) && !members.contains(stream.account().value())) {
        stream.tell("access", "");
        stream.projects().remove(project);
      }
    }
  }

  void everything() {
    open.forEach(stream -> stream.tell("*", ""));
  }

  void beat() {
    open.forEach(LiveStream::beat);
  }

  void close() {
    open.forEach(this::cut);
  }

  /** Of every project shown, the oldest version that some stream was told. */
  Map<Long, Long> projects() {
    var versions = new HashMap<Long, Long>();
    open.forEach(s -> s.projects().forEach((id, told) -> versions.merge(id, told, Math::min)));
    return versions;
  }

  Set<UUID> sessions() {
    return open.stream()
        .map(s -> s.session().value())
        .collect(Collectors.toCollection(HashSet::new));
  }

  Set<UUID> accounts(long project) {
    return open.stream()
        .filter(stream -> stream.projects().containsKey(project))
        .map(LiveStream::account)
        .map(AccountId::value)
        .collect(Collectors.toSet());
  }

  private void cut(LiveStream stream) {
    open.remove(stream);
    stream.cut();
  }
}
