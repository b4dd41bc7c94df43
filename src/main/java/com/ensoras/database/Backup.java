package com.ensoras.database;

import com.ensoras.kernel.Invalid;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Everything as it was at one moment, in one file; Ensoras may go on running. */
@Component
class Backup implements Command {

  private static final String CURRENT_SCHEMA =
      """
      select version from flyway_schema_history
      where success and version is not null
      order by installed_rank desc
      limit 1
      """;

  private final Database database;

  Backup(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "backup";
  }

  @Override
  public void run(List<String> arguments) {
    if (arguments.size() != 1) {
      throw new Invalid("file", "Say which file to write: ./ensoras backup FILE");
    }
    var file = Path.of(arguments.getFirst()).toAbsolutePath();
    if (Files.exists(file)) {
      throw new Invalid("file", "The file " + file + " exists already; choose another name.");
    }
    try {
      write(file);
    } catch (IOException e) {
      throw new CannotStart("Cannot write " + file + ": " + DataFolder.reason(e) + ".", e);
    } catch (SQLException e) {
      throw new CannotStart("The backup failed: " + e.getMessage() + ".", e);
    }
  }

  private void write(Path file) throws IOException, SQLException {
    var begun = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(begun);
    Files.createFile(
        begun, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var connection = database.owner().connect();
        var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(begun)))) {
      var rows = copy(connection, zip);
      zip.finish();
      System.out.printf("Wrote %s: %,d rows.%n", file, rows);
    } catch (IOException | SQLException e) {
      Files.deleteIfExists(begun);
      throw e;
    }
    Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static long copy(Connection connection, ZipOutputStream zip)
      throws IOException, SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false); // one snapshot for all that follows
    var manifest = manifest(connection);
    Statements.execute(connection, "set local role " + Roles.OPERATOR);
    zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
    manifest.write(zip);
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    var rows = 0L;
    for (var table : manifest.tables()) {
      zip.putNextEntry(new ZipEntry(table.name()));
      rows +=
          copies.copyOut(
              "copy %s (%s) to stdout (format binary)".formatted(table.name(), table.columns()),
              zip);
    }
    connection.commit();
    return rows;
  }

  private static BackupManifest manifest(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select secret_check from installation")) {
      if (!row.next()) {
        throw new SQLException("this installation was never started");
      }
      return new BackupManifest(
          Statements.column(connection, CURRENT_SCHEMA).getFirst(),
          row.getBytes(1),
          Catalogue.tables(connection));
    }
  }
}
