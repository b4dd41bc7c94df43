package com.ensoras.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, unpacked from the jar into {@code bin/<version>}. */
final class Binaries {

  private Binaries() {}

  /** The folder with {@code bin/postgres}; unpacks once, and never shows half of it. */
  static Path unpacked(DataFolder folder, String version) {
    var done = folder.resolve("bin").resolve(version);
    if (Files.isDirectory(done)) {
      return done;
    }
    var started = folder.resolve("bin").resolve(version + ".new");
    try {
      FileSystemUtils.deleteRecursively(started);
      Files.createDirectories(started);
      unpack(started);
      return Files.move(started, done, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot unpack PostgreSQL into " + started + ": " + DataFolder.reason(e) + ".", e);
    }
  }

  private static void unpack(Path into) throws IOException {
    try (var packed = Binaries.class.getResourceAsStream("/" + archive())) {
      if (packed == null) {
        throw new IOException("the jar holds no PostgreSQL for this kind of computer");
      }
      var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed));
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, into);
      }
    }
  }

  private static String archive() {
    var os = System.getProperty("os.name");
    var machine = System.getProperty("os.arch");
    if (!os.equals("Linux")) {
      throw new CannotStart(
          "The embedded PostgreSQL runs on Linux only, and this is "
              + os
              + ": set ENSORAS_DATABASE_URL.");
    }
    return "postgres-linux-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
      throws IOException {
    var target = into.resolve(entry.getName()).normalize();
    if (!target.startsWith(into)) {
      throw new IOException("the archive leaves its folder");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    var program = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
