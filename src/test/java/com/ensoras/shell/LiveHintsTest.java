package com.ensoras.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A listener and a watch of the test's own: the watch looks when the test says so. */
@Tag("house")
@EnsorasTest
class LiveHintsTest {

  private static final int CHANGES = 5;

  @Autowired ApplicationContext context;
  private final LiveStreams streams = new LiveStreams();
  private World world;
  private LiveWatch watch;
  private LiveListener listener;

  @BeforeEach
  void found() throws SQLException {
    world = new World(context);
    watch = new LiveWatch(streams, context.getBean(JdbcTemplate.class), world.transactions());
    listener =
        new LiveListener(context.getBean(DataSource.class), streams, watch, java.util.List.of());
  }

  @AfterEach
  void close() {
    listener.stop();
    world.close();
  }

  /** A second hint would fetch every open page twice. */
  @Test
  void aChangeIsToldOnce() throws Exception {
    var acme = open(world.olga, world.acme);
    var fence = open(world.mallory, world.globex);
    listener.start();
    assertThat(acme.take()).isEqualTo("*");
    assertThat(fence.take()).isEqualTo("*");
    for (int i = 0; i < CHANGES; i++) {
      newTeam("Team " + i);
      assertThat(acme.take()).startsWith("access");
      pass(fence);
      assertToldTheLastVersion();
      watch.look();
    }
    assertThat(acme.rest()).isEmpty();
  }

  @Test
  void whatNoNotificationTellsTheNextLookTells() throws Exception {
    var acme = open(world.olga, world.acme);
    newTeam("Unheard");
    watch.look();
    assertThat(acme.take()).isEqualTo("access");
    assertToldTheLastVersion();
  }

  /** Its page tries again later; the pages whose streams are open go on. */
  @Test
  void aSessionWithTooManyStreamsIsToldSo() throws Exception {
    var all = context.getBean(LiveStreams.class);
    var streams = Stream.generate(() -> new Ear().of(world, world.olga, world.acme));
    var open = streams.limit(LiveStreams.MOST).toList();
    open.forEach(all::add);
    try (var client = HttpClient.newHttpClient()) {
      var request = world.olga.request("/live?project=" + world.acme).build();
      var answer = client.send(request, BodyHandlers.ofInputStream()); // a stream would not end
      answer.body().close();
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("20");
    }
    assertThat(all.accounts(Ear.id(world, world.acme))).containsExactly(world.olga.account());
    all.sessionEnded(open.getFirst().session().value());
    assertThat(all.accounts(Ear.id(world, world.acme))).isEmpty();
  }

  @Test
  void whoWasRemovedWhileNobodyListenedHearsNothingMore() throws Exception {
    open(world.arne, world.acme);
    var olga = open(world.olga, world.acme);
    world.run("delete from member where id = ?", world.arne.member());
    listener.start();
    assertThat(olga.take()).isEqualTo("*");
    assertThat(streams.accounts(Ear.id(world, world.acme))).containsExactly(world.olga.account());
  }

  private Ear open(Guest guest, String slug) {
    var ear = new Ear();
    streams.add(ear.of(world, guest, slug));
    return ear;
  }

  /** Notifications come in turn: when this one was told, those before it are done with. */
  private void pass(Ear fence) throws InterruptedException {
    world.all(
        String.class,
        "select pg_notify('ensoras', ?)::text",
        Ear.id(world, world.globex) + " access fence");
    assertThat(fence.take()).isEqualTo("access fence");
  }

  private void newTeam(String name) {
    var answer =
        world.olga.json(
            "POST", "/api/v1/projects/" + world.acme + "/teams", "{\"name\":\"" + name + "\"}");
    assertThat(answer.statusCode()).isEqualTo(201);
  }

  private void assertToldTheLastVersion() {
    assertThat(streams.projects())
        .containsEntry(Ear.id(world, world.acme), Ear.version(world, world.acme));
  }
}
