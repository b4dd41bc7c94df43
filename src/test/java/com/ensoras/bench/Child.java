package com.ensoras.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** {@code ./ensoras run}, as an operator starts it; it ends with the tests, however they end. */
public record Child(Process process, Path data, int port, Duration untilReady)
    implements AutoCloseable {

  /** That of the tests, so that data made by them can be served. */
  private static final String SECRET = "the secret of the tests, longer than sixteen";

  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** With a PostgreSQL of its own. */
  static Child start(Path data) {
    return start(data, Map.of());
  }

  /** With further environment. */
  public static Child start(Path data, Map<String, String> environment) {
    try {
      var port = freePort();
      var out = Files.createTempFile("ensoras-bench", ".out");
      var builder =
          new ProcessBuilder(Leash.on("./ensoras", "run"))
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("ENSORAS_"));
      builder.environment().put("ENSORAS_DATA", data.toString());
      builder.environment().put("ENSORAS_PORT", String.valueOf(port));
      builder.environment().put("ENSORAS_SECRET", SECRET);
      builder.environment().putAll(environment);
      var begun = System.nanoTime();
      var process = builder.start();
      while (!Files.readString(out).contains("Ensoras is ready")) {
        if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
          process.destroy();
          throw new AssertionError("not ready: " + Files.readString(out));
        }
        Thread.sleep(5);
      }
      return new Child(process, data, port, Duration.ofNanos(System.nanoTime() - begun));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://localhost:" + port;
  }

  ProcessHandle java() {
    return process.toHandle();
  }

  Stream<ProcessHandle> postgres() {
    return process.descendants();
  }

  double ofPostgres(ToDoubleFunction<ProcessHandle> figure) {
    return postgres().mapToDouble(figure).sum();
  }

  /** The database, whom no policy holds. */
  Connection superuser() throws SQLException {
    try {
      var postmaster = Files.readAllLines(data.resolve("postgres-18/postmaster.pid"));
      return DriverManager.getConnection(
          "jdbc:postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/ensoras",
          "postgres",
          Files.readString(data.resolve("admin.password")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path postgresLog() {
    return data.resolve("postgres.log");
  }

  /** Of the Java heap, after a full collection, in MiB. */
  double heap() {
    jcmd("GC.run");
    var info = jcmd("GC.class_histogram");
    var total =
        info.lines().filter(line -> line.strip().startsWith("Total")).findFirst().orElseThrow();
    return Long.parseLong(total.strip().split("\\s+")[2]) / 1048576.0;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String jcmd(String what) {
    try {
      var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
      var ran =
          new ProcessBuilder(jcmd, String.valueOf(process.pid()), what)
              .redirectErrorStream(true)
              .start();
      return new String(
          ran.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
