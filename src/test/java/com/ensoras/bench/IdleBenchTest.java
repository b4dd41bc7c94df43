package com.ensoras.bench;

import com.ensoras.database.TestFolder;
import com.ensoras.world.Guest;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code ./ensoras run} takes before anybody comes. */
@Tag("bench")
class IdleBenchTest {

  private static final String ROW = "%-28s %8.0f MiB, of it Java %4.0f, PostgreSQL %4.0f%n";

  @Test
  void memoryAndStartUp() throws Exception {
    var data = TestFolder.fresh("bench-idle");
    Files.delete(data.resolve("bin")); // unpacking is a part of the first start
    var text = new StringBuilder();
    try (var first = Child.start(data)) {
      text.append("first start, a new folder    %8.1f s%n".formatted(seconds(first)));
    }
    try (var second = Child.start(data)) {
      text.append("second start                 %8.1f s%n".formatted(seconds(second)));
      TimeUnit.SECONDS.sleep(Sizes.of(30, 10));
      var all = tell(text, second, "idle");
      Report.ratio(
          "Idle with its database: %.0f MiB (goal 400); start-up %.1f s"
              .formatted(all, seconds(second)));
      var nobody = new Guest(second.url(), "nobody", "", null, null, null);
      for (var path : List.of("/sign-in", "/password-reset", "/health")) {
        for (int i = 0; i < Sizes.of(500, 50); i++) {
          nobody.get(path);
        }
      }
      tell(text, second, "after some visits");
    }
    Report.figures("Start-up and memory of ./ensoras run (PSS)", text.toString());
  }

  private static double tell(StringBuilder text, Child child, String when) {
    var java = Machine.pss(child.java());
    var postgres = child.ofPostgres(Machine::pss);
    text.append(ROW.formatted(when, java + postgres, java, postgres));
    return java + postgres;
  }

  private static double seconds(Child child) {
    return child.untilReady().toMillis() / 1000.0;
  }
}
