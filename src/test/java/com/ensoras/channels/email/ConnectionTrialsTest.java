package com.ensoras.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Actor;
import com.ensoras.people.Acme;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Real connections to a real mail server, and to things that are none. */
@EnsorasTest
class ConnectionTrialsTest {

  @Autowired ApplicationContext product;
  @Autowired EmailChannels channels;

  private final MailHouse house = new MailHouse();
  private Acme acme;
  private ConnectionTrials trials;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    trials = new ConnectionTrials(channels, Duration.ofMillis(1_500));
  }

  @AfterEach
  void close() {
    house.close();
    acme.close();
  }

  @Test
  void bothDirectionsWorkInTheClearAndByTls() {
    for (var encryption : new Encryption[] {Encryption.NONE, Encryption.TLS}) {
      save(house.imap(encryption), house.smtp(encryption), MailHouse.PASSWORD);
      assertThat(problem(Direction.INCOMING)).isEqualTo("works");
      assertThat(problem(Direction.OUTGOING)).isEqualTo("works");
    }
    assertThat(house.server().getReceivedMessages()).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaidForEachDirection() {
    save(house.imap(Encryption.NONE), house.smtp(Encryption.NONE), "another");
    assertThat(problem(Direction.INCOMING))
        .isEqualTo("The server did not accept the user or password.");
    assertThat(problem(Direction.OUTGOING))
        .isEqualTo("The server did not accept the user or password.");
  }

  @Test
  void aCertificateThatNobodyVouchesForIsRefusedUnlessThatIsWanted() {
    save(
        checked(house.imap(Encryption.TLS)),
        checked(house.smtp(Encryption.TLS)),
        MailHouse.PASSWORD);
    assertThat(problem(Direction.INCOMING)).isEqualTo("The server's certificate is not trusted.");
    assertThat(problem(Direction.OUTGOING)).isEqualTo("The server's certificate is not trusted.");
  }

  @Test
  void anEncryptionThatTheServerDoesNotHaveIsSaid() {
    var imap = house.imap(Encryption.NONE);
    var smtp = house.smtp(Encryption.NONE);
    save(with(imap, Encryption.STARTTLS), with(smtp, Encryption.STARTTLS), MailHouse.PASSWORD);
    assertThat(problem(Direction.INCOMING)).startsWith("The server does not offer STARTTLS.");
    assertThat(problem(Direction.OUTGOING)).startsWith("The server does not offer STARTTLS.");
    save(with(imap, Encryption.TLS), with(smtp, Encryption.TLS), MailHouse.PASSWORD);
    assertThat(problem(Direction.INCOMING)).startsWith("The server does not speak TLS on port");
    assertThat(problem(Direction.OUTGOING)).startsWith("The server does not speak TLS on port");
  }

  @Test
  void aServerThatIsNotThereIsSaid() throws IOException {
    save(at("nowhere.invalid", 993), at("nowhere.invalid", 587), "x");
    assertThat(problem(Direction.INCOMING)).isEqualTo("There is no server named nowhere.invalid.");
    assertThat(problem(Direction.OUTGOING)).isEqualTo("There is no server named nowhere.invalid.");
    int closed = closedPort();
    save(at("127.0.0.1", closed), at("127.0.0.1", closed), "x");
    var refuses = "The server refuses connections on port " + closed + ".";
    assertThat(problem(Direction.INCOMING)).isEqualTo(refuses);
    assertThat(problem(Direction.OUTGOING)).isEqualTo(refuses);
  }

  @Test
  void aServerThatSaysNothingOrNonsenseIsSaid() throws IOException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      save(at("127.0.0.1", silent.getLocalPort()), at("127.0.0.1", silent.getLocalPort()), "x");
      assertThat(problem(Direction.INCOMING)).startsWith("The server does not answer.");
      assertThat(problem(Direction.OUTGOING)).startsWith("The server does not answer.");
    }
    try (var other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.startVirtualThread(() -> talk(other));
      save(at("127.0.0.1", other.getLocalPort()), at("127.0.0.1", other.getLocalPort()), "x");
      assertThat(problem(Direction.INCOMING)).contains("not as a mail server does");
      assertThat(problem(Direction.OUTGOING)).contains("not as a mail server does");
    }
  }

  private static void talk(ServerSocket server) {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        socket.getOutputStream().write("HTTP/1.1 400 What?\r\n\r\n".getBytes());
      } catch (IOException closed) {
        return; // the test is over
      }
    }
  }

  private String problem(Direction direction) {
    return trials.problem(olga(), direction).orElse("works");
  }

  private void save(MailServer imap, MailServer smtp, String password) {
    channels.save(
        olga(),
        new EmailChannelDraft(
            true,
            draft(imap, password),
            true,
            draft(smtp, password),
            MailHouse.USER,
            "",
            "",
            "",
            ""),
        channels.get(olga()).version());
  }

  private Actor olga() {
    return acme.as("Olga");
  }

  private static ServerDraft draft(MailServer server, String password) {
    return new ServerDraft(
        server.host(),
        String.valueOf(server.port()),
        server.encryption().code(),
        server.user(),
        password,
        server.checksCertificate());
  }

  private static MailServer checked(MailServer server) {
    return new MailServer(
        server.host(), server.port(), server.encryption(), server.user(), true, true);
  }

  private static MailServer with(MailServer server, Encryption encryption) {
    return new MailServer(server.host(), server.port(), encryption, server.user(), true, false);
  }

  private static MailServer at(String host, int port) {
    return new MailServer(host, port, Encryption.NONE, "help", true, false);
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
