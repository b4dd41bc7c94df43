package com.ensoras.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One child process of the product, with what it printed. */
record Product(Process process, int port, Path out, Path err) {

  private static final Duration LONGEST = Duration.ofMinutes(3);

  /** Starts in a data folder; further environment may follow. */
  static Product start(Path data, int port, Map<String, String> environment, String... arguments)
      throws IOException {
    return start(List.of(), data, port, environment, arguments);
  }

  /** The same by way of a program that ends in this one. */
  static Product start(
      List<String> before,
      Path data,
      int port,
      Map<String, String> environment,
      String... arguments)
      throws IOException {
    var out = Files.createTempFile("ensoras-out", "");
    var err = Files.createTempFile("ensoras-err", "");
    var command = new ArrayList<>(before);
    command.addAll(List.of(java(), "-XX:TieredStopAtLevel=1", "-Xmx512m"));
    command.addAll(List.of("-cp", productOnly(), "com.ensoras.Ensoras"));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("ENSORAS_"));
    builder.environment().put("ENSORAS_DATA", data.toString());
    builder.environment().put("ENSORAS_PORT", String.valueOf(port));
    builder.environment().putAll(environment);
    return new Product(builder.start(), port, out, err);
  }

  String url() {
    return "http://localhost:" + port;
  }

  Product awaitReady() throws IOException, InterruptedException {
    var deadline = System.nanoTime() + LONGEST.toNanos();
    while (!printed().contains("Ensoras is ready: " + url())) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("not ready: " + printed() + complained());
      }
      Thread.sleep(100);
    }
    return this;
  }

  int awaitEnd() throws InterruptedException {
    if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("it does not end");
    }
    return process.exitValue();
  }

  String printed() throws IOException {
    return Files.readString(out);
  }

  String complained() throws IOException {
    return Files.readString(err);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Without the tests' own classes and properties, and what adds routes of its own. */
  private static String productOnly() {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var kept =
        List.of(all.split(":")).stream()
            .filter(each -> !each.endsWith("test-classes") && !each.contains("springdoc"))
            .toList();
    return String.join(":", kept);
  }
}
