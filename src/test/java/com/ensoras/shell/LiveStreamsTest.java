package com.ensoras.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.accounts.AccountId;
import com.ensoras.accounts.SessionId;
import com.ensoras.kernel.TooMany;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveStreamsTest {

  private final LiveStreams streams = new LiveStreams();

  @Test
  void aSessionWithTooManyStreamsGetsNoFurtherAndKeepsThem() {
    var session = new SessionId(new UUID(0, 1));
    for (int project = 1; project <= LiveStreams.MOST; project++) {
      add(session, project);
    }
    assertThatThrownBy(() -> add(session, 99)).isInstanceOf(TooMany.class);
    assertThat(streams.projects()).hasSize(LiveStreams.MOST).containsKey(1L).doesNotContainKey(99L);
    add(new SessionId(new UUID(0, 2)), 99);
    assertThat(streams.projects()).as("another session's").containsKey(99L);
  }

  @Test
  void aStreamThatEndedMakesRoom() {
    var session = new SessionId(new UUID(0, 1));
    for (int project = 1; project <= LiveStreams.MOST; project++) {
      add(session, project);
    }
    streams.sessionEnded(session.value());
    add(session, 99);
    assertThat(streams.projects()).containsOnlyKeys(99L);
  }

  @Test
  void aStreamThatOpensAfterTheHintIsStillToldByTheNextLook() {
    var early = add(new SessionId(new UUID(0, 1)), 7);
    var told = streams.changed(7, "access", "");
    var late = add(new SessionId(new UUID(0, 2)), 7);
    assertThat(told).containsExactly(early);
    LiveStreams.heard(told, 7, 2);
    assertThat(streams.projects()).as("the oldest version told").containsEntry(7L, 0L);
    assertThat(streams.moved(7, 2)).containsExactly(late);
    assertThat(streams.projects()).containsEntry(7L, 2L);
  }

  @Test
  void aVersionIsToldOnce() {
    var stream = add(new SessionId(new UUID(0, 1)), 7);
    assertThat(streams.moved(7, 2)).containsExactly(stream);
    assertThat(streams.moved(7, 2)).isEmpty();
    assertThat(streams.moved(7, 1)).as("an older one").isEmpty();
    assertThat(streams.moved(8, 3)).as("of another project").isEmpty();
    assertThat(streams.moved(7, 3)).containsExactly(stream);
  }

  private LiveStream add(SessionId session, long project) {
    var stream = new LiveStream(session, new AccountId(new UUID(1, 1)), Map.of(project, 0L));
    streams.add(stream);
    return stream;
  }
}
