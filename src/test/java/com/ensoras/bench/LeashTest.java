package com.ensoras.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("process")
class LeashTest {

  /** Says when it has been told to end; by itself it ends with something else to say. */
  private static final String CHILD =
      "trap 'echo told; exit' TERM; echo begun; for i in $(seq 600); do sleep 0.1; done; echo forgotten";

  @TempDir Path folder;

  @Test
  void aChildEndsWithItsParentThatIsKilled() throws Exception {
    var out = folder.resolve("out");
    var parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Parent.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    while (!Files.readString(out).startsWith("begun\n")) {
      assertThat(parent.isAlive()).as(Files.readString(out)).isTrue();
      Thread.sleep(20);
    }
    parent.destroyForcibly();
    while (Files.readString(out).lines().count() < 2) {
      Thread.sleep(20);
    }
    assertThat(Files.readString(out)).isEqualTo("begun\ntold\n");
  }

  /** Starts the child and waits for it, as a bench does. */
  static final class Parent {

    private Parent() {}

    public static void main(String[] none) throws IOException, InterruptedException {
      new ProcessBuilder(Leash.on("bash", "-c", CHILD)).inheritIO().start().waitFor();
    }
  }
}
