package com.ensoras.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.world.Guest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Clients that create teams without a pause, and keep a journal of what was acknowledged. */
final class Writers implements AutoCloseable {

  private static final Pattern NAME = Pattern.compile("\"name\":\"(Team [^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  private final Guest owner;
  private final String slug;
  private final List<Thread> threads = new ArrayList<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final List<String> strange = java.util.Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
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

  /** How often the answer was "not now". */
  int refused() {
    return refused.get();
  }

  void awaitWritten(int count) throws InterruptedException {
    var deadline = System.nanoTime() + 120_000_000_000L;
    while (count() < count) {
      assertThat(System.nanoTime()).as("writing goes on").isLessThan(deadline);
      Thread.sleep(5);
    }
  }

  /**
   * Acknowledged ⊆ there ⊆ asked, one audit entry for each that is there, and no answer but done
   * and "not now". Only when closed.
   *
   * @return how many were acknowledged
   */
  int compare() {
    assertThat(strange).isEmpty();
    var there = new HashSet<String>();
    var teams = NAME.matcher(owner.getJson("/api/v1/projects/" + slug + "/teams").body());
    while (teams.find()) {
      there.add(teams.group(1));
    }
    assertThat(there).containsAll(acknowledged);
    assertThat(asked).containsAll(there);
    assertThat(entries()).isEqualTo(there.size());
    return count();
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

  private int entries() {
    var entries = 0;
    var cursor = "";
    do {
      var path = "/api/v1/projects/" + slug + "/audit?what=team.created&cursor=" + cursor;
      var page = owner.getJson(path).body();
      entries += count(page, "\"team.created\"");
      var next = NEXT.matcher(page);
      cursor = next.find() ? next.group(1) : "";
    } while (!cursor.isEmpty());
    return entries;
  }

  private static int count(String text, String what) {
    return (text.length() - text.replace(what, "").length()) / what.length();
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
      case 503 -> {
        refused.incrementAndGet();
        pause();
      }
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
