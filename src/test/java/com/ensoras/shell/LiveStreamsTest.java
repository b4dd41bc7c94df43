package com.ensoras.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.SessionId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {

  private final LiveStreams streams = new LiveStreams();

  @Test
  void aSessionKeepsItsNewestStreamsOnly() {
    var session = new SessionId(new UUID(0, 1));
    var oldest = add(session, 1);
    for (int project = 2; project <= LiveStreams.MOST; project++) {
      add(session, project);
    }
    assertThat(streams.projects()).containsKey(oldest);
    var newest = add(session, LiveStreams.MOST + 1L);
    assertThat(streams.projects())
        .hasSize(LiveStreams.MOST)
        .doesNotContainKey(oldest)
        .containsKey(newest);
  }

  @Test
  void anotherSessionsStreamsAreLeftAlone() {
    var other = add(new SessionId(new UUID(0, 2)), 0);
    var session = new SessionId(new UUID(0, 1));
    for (int project = 1; project <= LiveStreams.MOST + 1; project++) {
      add(session, project);
    }
    assertThat(streams.projects()).containsKey(other);
  }

  @Test
  void aStreamThatOpensAfterTheHintIsStillToldByTheNextLook() {
    add(new SessionId(new UUID(0, 1)), 7);
    var told = streams.changed(7, "access", "");
    add(new SessionId(new UUID(0, 2)), 7);
    LiveStreams.heard(told, 7, 2);
    assertThat(streams.projects()).as("the oldest version told").containsEntry(7L, 0L);
    streams.moved(7, 2);
    assertThat(streams.projects()).containsEntry(7L, 2L);
  }

  private long add(SessionId session, long project) {
    streams.add(new LiveStream(session, new AccountId(new UUID(1, 1)), Map.of(project, 0L)));
    return project;
  }
}
