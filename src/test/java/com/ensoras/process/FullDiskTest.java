package com.ensoras.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.database.TestFolder;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A data folder that cannot be written: said in one sentence, and nothing is lost. */
@Tag("process")
class FullDiskTest {

  private static final Map<String, String> SECRET =
      Map.of("ENSORAS_SECRET", "a secret of the full disk, long enough");

  /** Root too is held by what a folder permits when it lacks these. */
  private static final List<String> WITHOUT_OVERRIDE =
      List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner");

  @Test
  void aDiskTooSmallForANewDatabaseIsSaid() throws Exception {
    var data = TestFolder.fresh("small-disk");
    try (var disk = Disk.in(data, "size=102396k")) {
      refused(
          Product.start(disk.inside(), data, 0, SECRET),
          "Only 99 MB are free in the data folder %s; Ensoras needs 200 MB.".formatted(data));
    }
  }

  @Test
  void aDiskThatIsFullHalfWayIsSaidAndTheNextStartIsWhole() throws Exception {
    var data = TestFolder.fresh("half-way");
    try (var disk = Disk.in(data, "size=500m,nr_inodes=60")) {
      refused(
          Product.start(disk.inside(), data, 0, SECRET),
          "Cannot unpack PostgreSQL into %s/bin/%s.new: No space left on device."
              .formatted(data, TestFolder.VERSION));
    }
  }

  @Test
  void aFolderThatPermitsNoWritingIsSaid() throws Exception {
    var data = TestFolder.fresh("not-writable");
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
    refused(
        Product.start(powerless(), data, 0, SECRET),
        "Cannot write into the data folder %s: permission denied.".formatted(data));
    refused(
        Product.start(powerless(), data.resolve("below"), 0, SECRET),
        "Cannot create the data folder %s/below: permission denied.".formatted(data));
  }

  @Test
  void aReadOnlyDiskIsSaid() throws Exception {
    var data = TestFolder.fresh("read-only");
    try (var disk = Disk.in(data, "size=1m")) {
      disk.makeReadOnly();
      refused(
          Product.start(disk.inside(), data, 0, SECRET),
          "Cannot write into the data folder %s: Read-only file system.".formatted(data));
      refused(
          Product.start(disk.inside(), data.resolve("below"), 0, SECRET),
          "Cannot create the data folder %s/below: Read-only file system.".formatted(data));
    }
  }

  @Test
  void whileItRunsAFullDiskRefusesAndWritingGoesOnWhenThereIsSpace() throws Exception {
    var data = TestFolder.fresh("full-disk");
    var programs = Files.readSymbolicLink(data.resolve("bin"));
    try (var disk = Disk.in(data, "size=260m")) {
      Files.createSymbolicLink(disk.see("bin"), programs);
      var port = ProductTest.freePort();
      var product = Product.start(disk.inside(), data, port, SECRET).awaitReady();
      var acknowledged = fillWhileItIsWritten(disk, product);
      product.process().destroy();
      assertThat(product.awaitEnd()).isIn(0, 143);
      assertThat(product.complained()).isEmpty();
      assertThat(product.printed().lines()).as("stack traces").noneMatch(FullDiskTest::isOfATrace);
      disk.fill();
      var again = Product.start(disk.inside(), data, port, SECRET);
      refused(
          again, "Only 0 MB are free in the data folder %s; Ensoras needs 16 MB.".formatted(data));
      disk.free();
      var verify = Product.start(disk.inside(), data, port, SECRET, "verify-audit");
      assertThat(verify.awaitEnd()).as(verify.printed() + verify.complained()).isZero();
      System.out.printf("Full disk: %d acknowledged, 0 lost%n", acknowledged);
    }
  }

  /** First the tables find no space, then the journal, which ends PostgreSQL itself. */
  private static int fillWhileItIsWritten(Disk disk, Product product) throws Exception {
    var owner = Founding.account(product);
    try (var writers = new Writers(owner, Founding.project(owner), 4)) {
      writers.awaitWritten(20);
      disk.fill();
      awaitRefused(disk, writers, 20);
      endTheJournal(disk);
      awaitRefused(disk, writers, writers.refused() + 20);
      disk.free();
      writers.awaitWritten(writers.count() + 20);
      writers.close();
      return writers.compare();
    }
  }

  private static void awaitRefused(Disk disk, Writers writers, int count) throws Exception {
    var deadline = System.nanoTime() + 120_000_000_000L;
    while (writers.refused() < count) {
      assertThat(System.nanoTime()).as("a full disk refuses").isLessThan(deadline);
      disk.fill();
      Thread.sleep(20);
    }
  }

  /** Until PostgreSQL can write no further segment of its journal. */
  private static void endTheJournal(Disk disk) throws Exception {
    var pid = Files.readAllLines(disk.see("postgres-18/postmaster.pid"));
    var url = "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/postgres";
    var password = Files.readString(disk.see("admin.password")).strip();
    try (var connection = DriverManager.getConnection(url, "postgres", password);
        var statement = connection.createStatement()) {
      for (int i = 0; i < 100; i++) {
        disk.fill();
        statement.execute("select pg_logical_emit_message(true, '', ''), pg_switch_wal()");
      }
      throw new AssertionError("the journal went on without space");
    } catch (SQLException ended) {
      assertThat(ended.getSQLState()).as(ended.getMessage()).matches("(08|53).*");
    }
  }

  private static boolean isOfATrace(String line) {
    return line.startsWith("\tat ");
  }

  private static List<String> powerless() {
    var isRoot = "root".equals(System.getProperty("user.name"));
    return isRoot ? WITHOUT_OVERRIDE : List.of();
  }

  private static void refused(Product product, String sentence) throws Exception {
    ProductTest.refused(product, sentence);
  }
}
