package com.ensoras.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before the mail server and answers for it where a test wants an address refused. */
final class Refusals {

  private final int behind;
  private final ServerSocket door;
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  Refusals(int behind) {
    this.behind = behind;
    try {
      this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  void refuse(String address, String answer) {
    answers.put(address, answer);
  }

  void takeAgain(String address) {
    answers.remove(address);
  }

  private void open() {
    while (true) {
      try {
        var caller = door.accept();
        Thread.ofVirtual().start(() -> pass(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void pass(Socket caller) {
    try (caller;
        var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      var said = reader(caller);
      var answered = reader(server);
      reply(answered, caller.getOutputStream());
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        var refused = refusal(line);
        if (refused.isPresent()) {
          write(caller.getOutputStream(), refused.get());
          continue;
        }
        write(server.getOutputStream(), line);
        var code = reply(answered, caller.getOutputStream());
        if (code.startsWith("354")) {
          text(said, server.getOutputStream());
          reply(answered, caller.getOutputStream());
        }
      }
    } catch (IOException ended) {
      // one of the two hung up
    }
  }

  private Optional<String> refusal(String line) {
    return line.startsWith("RCPT TO:<")
        ? Optional.ofNullable(answers.get(line.substring(9, line.indexOf('>'))))
        : Optional.empty();
  }

  private static void text(BufferedReader from, OutputStream to) throws IOException {
    for (var line = from.readLine(); line != null; line = from.readLine()) {
      write(to, line);
      if (line.equals(".")) {
        return;
      }
    }
  }

  private static String reply(BufferedReader from, OutputStream to) throws IOException {
    while (true) {
      var line = from.readLine();
      if (line == null) {
        throw new IOException("hung up");
      }
      write(to, line);
      if (line.length() < 4 || line.charAt(3) != '-') {
        return line;
      }
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static void write(OutputStream to, String line) throws IOException {
    to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    to.flush();
  }
}
