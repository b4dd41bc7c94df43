package com.ensoras.shell;

import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.SessionId;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Somebody's open stream whose browser is the test: what it is told can be taken, in turn. */
final class Ear extends SseEmitter {

  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

  LiveStream of(World world, Guest guest, String slug) {
    var account = Objects.requireNonNull(guest.account());
    var session = world.one(UUID.class, "select id from session where account_id = ?", account);
    return new LiveStream(
        new SessionId(session),
        new AccountId(account),
        new ConcurrentHashMap<>(Map.of(id(world, slug), version(world, slug))),
        this);
  }

  static long id(World world, String slug) {
    return world.one(Long.class, "select id from project where slug = ?", slug);
  }

  static long version(World world, String slug) {
    return world.one(Long.class, "select authority_version from project where slug = ?", slug);
  }

  /** For example "access"; waits for the next. */
  String take() throws InterruptedException {
    return told.take();
  }

  /** What was told and not taken. */
  BlockingQueue<String> rest() {
    return told;
  }

  @Override
  public void send(SseEventBuilder event) {
    told.add(
        event.build().stream()
            .map(part -> String.valueOf(part.getData()))
            .collect(Collectors.joining())
            .replaceFirst("(?s)^.*data:", "")
            .strip());
  }
}
