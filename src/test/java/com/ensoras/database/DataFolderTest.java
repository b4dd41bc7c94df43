package com.ensoras.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DataFolderTest {

  @Test
  void aFolderThatCannotBeMadeIsSaidInOneSentence() throws Exception {
    var file = TestFolder.fresh("blocked").resolve("file");
    Files.writeString(file, "in the way");
    assertThatThrownBy(() -> DataFolder.at(file.resolve("data")))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("Cannot create the data folder " + file.resolve("data") + ": ");
    assertThatThrownBy(() -> DataFolder.at(Path.of("/proc/ensoras")))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("Cannot create the data folder /proc/ensoras: ");
  }

  @Test
  void aClusterOfAnotherMajorIsRefusedBeforeAnythingIsUnpacked() throws Exception {
    for (var other : List.of("postgres-19", "postgres-17")) {
      var folder = TestFolder.fresh("majors");
      Files.createDirectory(folder.resolve(other));
      assertThatThrownBy(() -> Cluster.ready(DataFolder.at(folder), TestFolder.VERSION))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("was written by PostgreSQL " + other.substring(9));
    }
  }

  @Test
  void aSecretIsMadeOnceAndKept() throws Exception {
    var folder = DataFolder.at(TestFolder.fresh("secrets"));
    var made = folder.secret("secret");
    assertThat(made).hasSize(32);
    assertThat(folder.secret("secret")).isEqualTo(made);
    assertThat(folder.secret("other")).isNotEqualTo(made);
  }
}
