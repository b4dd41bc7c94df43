package com.ensoras.channels.widget;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A visitor's open stream, line by line. */
final class ChatStreamer implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final CompletableFuture<?> reading;
  final int status;

  ChatStreamer(ChatHouse.Caller visitor) throws Exception {
    var answer =
        client.send(visitor.request("/stream").GET().build(), HttpResponse.BodyHandlers.ofLines());
    status = answer.statusCode();
    reading = CompletableFuture.runAsync(() -> answer.body().forEach(lines::add));
  }

  /** Waits for the next line with this part. */
  String hears(String part) throws InterruptedException {
    for (; ; ) {
      var line = lines.poll(20, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("never heard " + part);
      }
      if (line.contains(part)) {
        return line;
      }
    }
  }

  /** Whether it was ended from the other side. */
  boolean ends() throws Exception {
    reading.handle((done, broken) -> true).get(20, TimeUnit.SECONDS);
    return true;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
