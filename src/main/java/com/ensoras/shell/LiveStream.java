package com.ensoras.shell;

import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.SessionId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser's open stream: hints that something changed, never content.
 *
 * @param number rises with every stream that is opened
 * @param projects the projects that its pages show, with the version of authority last told
 */
record LiveStream(
    long number,
    SessionId session,
    AccountId account,
    Map<Long, Long> projects,
    SseEmitter emitter) {

  private static final AtomicLong NUMBERS = new AtomicLong();

  LiveStream(SessionId session, AccountId account, Map<Long, Long> projects) {
    this(
        NUMBERS.incrementAndGet(),
        session,
        account,
        new ConcurrentHashMap<>(projects),
        new SseEmitter(0L));
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
