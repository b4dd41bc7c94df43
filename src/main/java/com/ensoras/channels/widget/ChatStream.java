package com.ensoras.channels.widget;

import com.ensoras.access.ProjectId;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open chat of a visitor. Holds no thread and no connection to the database.
 *
 * @param pass which widget and which secret opened it, so that a heartbeat asks no database
 * @param origin of the page
 * @param slot in which second of a round it is asked whether anybody is there
 */
record ChatStream(
    ProjectId project,
    UUID visitor,
    String pass,
    String origin,
    String network,
    int slot,
    SseEmitter emitter) {

  static final int ROUND = 20; // seconds

  static ChatStream of(WidgetDoor.Entered at, UUID visitor, String pass) {
    return new ChatStream(
        at.project(),
        visitor,
        pass,
        at.origin(),
        at.key() + " " + at.address(),
        ThreadLocalRandom.current().nextInt(ROUND),
        new SseEmitter(0L));
  }

  void say(String event, Object data) {
    send(SseEmitter.event().name(event).data(data, MediaType.APPLICATION_JSON));
  }

  /** Ends; the page opens another and is asked again what it may. */
  void cut() {
    Thread.startVirtualThread(emitter::complete);
  }

  /** On its own thread, so that a slow reader holds up nobody. */
  private void send(SseEmitter.SseEventBuilder event) {
    Thread.startVirtualThread(
        () -> {
          try {
            emitter.send(event);
          } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
          }
        });
  }
}
