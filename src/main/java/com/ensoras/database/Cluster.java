package com.ensoras.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The folder {@code postgres-<major>}: made once, then kept. */
record Cluster(DataFolder folder, Path binaries, Launch launch, int major) {

  private static final long MEGABYTE = 1 << 20;
  private static final long FREE_FOR_A_NEW_ONE = 200;
  private static final long FREE_FOR_A_START = 16;

  /** For commands that need something to work on. */
  static void demand(DataFolder folder, String version) {
    if (!Files.exists(path(folder, major(version)))) {
      throw new CannotStart(
          "There is no Ensoras in the data folder %s yet: start it once with ./ensoras run."
              .formatted(folder.path()));
    }
  }

  /** Finds the cluster, or makes it. Only while the folder is claimed. */
  static Cluster ready(DataFolder folder, String version) {
    var major = major(version);
    refuseOtherMajors(folder, major);
    var isNew = !Files.exists(path(folder, major));
    demandSpace(folder, isNew ? FREE_FOR_A_NEW_ONE : FREE_FOR_A_START);
    var cluster = new Cluster(folder, Binaries.unpacked(folder, version), Launch.here(), major);
    if (isNew) {
      cluster.make();
    }
    return cluster;
  }

  static Path path(DataFolder folder, int major) {
    return folder.resolve("postgres-" + major);
  }

  Path path() {
    return path(folder, major);
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  String program(String name) {
    return binaries.resolve("bin").resolve(name).toString();
  }

  /** A port that a running postmaster of this cluster has written down. */
  static Optional<Integer> portInUse(DataFolder folder, String version) throws IOException {
    var file = path(folder, major(version)).resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    return lines.size() > 3 ? Optional.of(Integer.valueOf(lines.get(3).strip())) : Optional.empty();
  }

  private void make() {
    var started = folder.resolve("postgres-" + major + ".new");
    var password = folder.resolve("initdb.password");
    try {
      FileSystemUtils.deleteRecursively(started);
      Files.createDirectory(started);
      Files.writeString(password, folder.secret("admin.password"));
      Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
      if (launch.owner() >= 0) {
        Files.setPosixFilePermissions(folder.path(), PosixFilePermissions.fromString("rwx--x--x"));
      }
      launch.own(started);
      launch.own(password);
      initialise(started, password);
      Files.move(started, path(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot create the database in " + started + ": " + DataFolder.reason(e) + ".", e);
    } finally {
      password.toFile().delete();
    }
  }

  private void initialise(Path into, Path password) throws IOException {
    var initdb =
        launch
            .of(
                List.of(
                    program("initdb"),
                    "--pgdata=" + into,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-instructions"))
            .start();
    var said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (Interrupts.waitFor(initdb) != 0) {
      var error = said.lines().filter(line -> line.contains("error:") || line.contains("FATAL:"));
      throw new IOException(error.findFirst().orElse("initdb failed without saying why"));
    }
  }

  private static int major(String version) {
    return Integer.parseInt(version.substring(0, version.indexOf('.')));
  }

  private static void refuseOtherMajors(DataFolder folder, int ours) {
    if (Files.exists(path(folder, ours))) {
      return;
    }
    for (var other = 10; other < 100; other++) {
      if (Files.exists(path(folder, other))) {
        throw new CannotStart(
            "The data folder %s was written by PostgreSQL %d and this Ensoras brings %d. Make a backup with the Ensoras that wrote it, and restore it into a new folder."
                .formatted(folder.path(), other, ours));
      }
    }
  }

  private static void demandSpace(DataFolder folder, long megabytes) {
    var free = folder.path().toFile().getUsableSpace() / MEGABYTE;
    if (free < megabytes) {
      throw new CannotStart(
          "Only %d MB are free in the data folder %s; Ensoras needs %d MB."
              .formatted(free, folder.path(), megabytes));
    }
  }
}
