package com.ensoras.process;

import com.ensoras.world.Guest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that create teams without a pause, and keep a journal of what was acknowledged. */
final class Writers implements AutoCloseable {

  private final Guest owner;
  private final String slug;
  private final List<Thread> threads = new ArrayList<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final List<String> strange = java.util.Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean running = true;

  Writers(Guest owner, String slug, int clients) {
    this.owner = owner;
    this.slug = slug;
    for (int i = 0; i < clients; i++) {
      threads.add(Thread.ofVirtual().start(this::write));
    }
  }

  /** Returns while at least one change is on its way. */
  void awaitUnderWay() throws InterruptedException {
    while (underWay.get() == 0) {
      Thread.sleep(1);
    }
  }

  int count() {
    return acknowledged.size();
  }

  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  Set<String> asked() {
    return Set.copyOf(asked);
  }

  /** Answers that are neither done nor "not now". */
  List<String> strange() {
    return List.copyOf(strange);
  }

  @Override
  public void close() {
    running = false;
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void write() {
    while (running) {
      var name = "Team " + UUID.randomUUID();
      asked.add(name);
      underWay.incrementAndGet();
      try {
        note(name);
      } catch (IllegalStateException gone) {
        pause(); // the process is dead: nothing was acknowledged
      } finally {
        underWay.decrementAndGet();
      }
    }
  }

  private void note(String name) {
    var answer =
        owner.json("POST", "/api/v1/projects/" + slug + "/teams", "{\"name\":\"" + name + "\"}");
    switch (answer.statusCode()) {
      case 200, 201 -> acknowledged.add(name);
      case 503 -> pause();
      default -> strange.add(answer.statusCode() + " " + answer.body());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
