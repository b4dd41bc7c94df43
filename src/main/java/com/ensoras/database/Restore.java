package com.ensoras.database;

import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.SecretBox;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Loads a backup into an empty installation; whoever was signed in or invited then is not now. */
@Component
class Restore implements Command {

  static final String NAME = "restore";

  private final Database database;
  private final SecretBox secrets;

  Restore(Database database, SecretBox secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(List<String> arguments) {
    if (arguments.size() != 1) {
      throw new Invalid("file", "Say which file to load: ./ensoras restore FILE");
    }
    var file = Path.of(arguments.getFirst()).toAbsolutePath();
    try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      var rows = load(zip);
      System.out.printf(
          "Restored %s: %,d rows. Everybody signs in again; invitations, keys and unsent mail of then are ended.%n",
          file, rows);
    } catch (IOException e) {
      throw new CannotStart("Cannot read " + file + ": " + DataFolder.reason(e) + ".", e);
    } catch (SQLException e) {
      throw new CannotStart("The backup could not be restored: " + e.getMessage() + ".", e);
    }
  }

  private long load(ZipInputStream zip) throws IOException, SQLException {
    var manifest = manifest(zip);
    var migrations = new Migrations(database.owner(), secrets);
    migrations.refuseOtherSecret(manifest.secretCheck());
    try (var connection = database.owner().connect()) {
      Emptiness.demand(connection, database);
      Migrations.lock(connection);
      Emptiness.clear(connection);
      migrations.runUpTo(connection, manifest.schema());
      var rows = fill(connection, manifest, zip);
      migrations.finish(connection);
      Statements.execute(connection, "set role " + Roles.OPERATOR);
      for (var each : Endings.present(connection)) {
        Statements.execute(connection, each);
      }
      return rows;
    }
  }

  private static BackupManifest manifest(ZipInputStream zip) throws IOException {
    var entry = zip.getNextEntry();
    if (entry == null || !entry.getName().equals(BackupManifest.ENTRY)) {
      throw new Invalid("file", "This file is not a backup of Ensoras.");
    }
    return BackupManifest.read(new Uncloseable(zip));
  }

  /** All or nothing: what a migration put there goes, what the backup holds comes. */
  private static long fill(Connection connection, BackupManifest manifest, ZipInputStream zip)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    var tighten = Catalogue.tighten(connection);
    for (var each : Catalogue.loosen(connection)) {
      Statements.execute(connection, each);
    }
    var names = Catalogue.tables(connection).stream().map(Catalogue.Table::name).toList();
    Statements.execute(connection, "truncate " + String.join(", ", names));
    var rows = copy(connection, manifest, zip);
    for (var each : Catalogue.advanceSequences(connection)) { // while every row is seen
      Statements.execute(connection, each);
    }
    for (var each : tighten) {
      Statements.execute(connection, each);
    }
    connection.commit();
    connection.setAutoCommit(true);
    return rows;
  }

  private static long copy(Connection connection, BackupManifest manifest, ZipInputStream zip)
      throws IOException, SQLException {
    var copies = connection.unwrap(PGConnection.class).getCopyAPI();
    var rows = 0L;
    for (var table : manifest.tables()) {
      var entry = zip.getNextEntry();
      if (entry == null || !entry.getName().equals(table.name())) {
        throw new IOException("the file is cut short");
      }
      var command = "copy %s (%s) from stdin (format binary)";
      rows += copies.copyIn(command.formatted(table.name(), table.columns()), new Uncloseable(zip));
    }
    return rows;
  }

  /** One entry of the file; closing it must not close the file. */
  private static final class Uncloseable extends FilterInputStream {
    Uncloseable(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
