package com.ensoras.shell;

import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.SessionId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser's open stream: hints that something changed, never content.
 *
 * @param projects the projects that its pages show, with the version of authority last told
 */
record LiveStream(
    SessionId session, AccountId account, Map<Long, Long> projects, SseEmitter emitter) {

  LiveStream(SessionId session, AccountId account, Map<Long, Long> projects) {
    this(session, account, new ConcurrentHashMap<>(projects), new SseEmitter(0L));
  }

  /** True once for each version that is news to it. */
  boolean learns(long project, long version) {
    for (var known = projects.get(project);
        known != null && known < version;
        known = projects.get(project)) {
      if (projects.replace(project, known, version)) {
        return true;
      }
    }
    return false;
  }

  /** On its own thread, so that a slow reader holds up nobody. */
  void tell(String topic, String request) {
    send(SseEmitter.event().name("changed").data((topic + ' ' + request).strip()));
  }

  void beat() {
    send(SseEmitter.event().comment("still here"));
  }

  /** Says that all may have changed, and ends: the browser comes back and is asked who it is. */
  void cut() {
    Thread.startVirtualThread(
        () -> {
          write(SseEmitter.event().name("changed").data("*"));
          emitter.complete();
        });
  }

  private void send(SseEmitter.SseEventBuilder event) {
    Thread.startVirtualThread(() -> write(event));
  }

  private void write(SseEmitter.SseEventBuilder event) {
    try {
      emitter.send(event);
    } catch (IOException | IllegalStateException gone) {
      emitter.completeWithError(gone);
    }
  }
}
