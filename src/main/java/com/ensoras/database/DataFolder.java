package com.ensoras.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder that one Ensoras keeps its embedded PostgreSQL and its secrets in. */
final class DataFolder {

  private static final int SECRET_BYTES = 24;
  private static final long BEYOND_THE_TEXT = 0x7fffffff; // so that others can read the pid

  private final Path path;

  private DataFolder(Path path) {
    this.path = path;
  }

  /** Creates the folder when it is missing. */
  static DataFolder at(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      }
      return new DataFolder(path.toRealPath());
    } catch (IOException e) {
      throw new CannotStart("Cannot create the data folder " + path + ": " + reason(e) + ".", e);
    }
  }

  Path path() {
    return path;
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  /**
   * Claims the folder for this process until the channel is closed.
   *
   * @throws CannotStart when another process has it
   */
  FileChannel claim() {
    try {
      var lock = openLock();
      if (!isFree(lock)) {
        lock.close();
        throw new CannotStart(
            "Another Ensoras (process %s) already uses the data folder %s. Stop it first, or choose another folder with ENSORAS_DATA."
                .formatted(Files.readString(resolve("lock")).strip(), path));
      }
      lock.truncate(0);
      lock.write(
          ByteBuffer.wrap(
              (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)),
          0);
      return lock;
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot write into the data folder " + path + ": " + reason(e) + ".", e);
    }
  }

  /** Whether a living process has claimed the folder. */
  boolean isClaimed() {
    try (var lock = openLock()) {
      return !isFree(lock);
    } catch (IOException e) {
      throw new CannotStart(
          "Cannot write into the data folder " + path + ": " + reason(e) + ".", e);
    }
  }

  /** What the file of this name holds; made of random letters when it is not there (0600). */
  String secret(String name) {
    var file = resolve(name);
    try {
      if (!Files.exists(file)) {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        writeWhole(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CannotStart("Cannot use the file " + file + ": " + reason(e) + ".", e);
    }
  }

  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    var said = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return said == null ? e.getClass().getSimpleName() : said;
  }

  /** Never half a file under its name. */
  private static void writeWhole(Path file, String text) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rw-------");
    var started =
        Files.createTempFile(
            file.getParent(),
            file.getFileName() + ".",
            "",
            PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.writeString(started, text + "\n");
    Files.move(started, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isFree(FileChannel lock) throws IOException {
    try {
      return lock.tryLock(BEYOND_THE_TEXT, 1, false) != null;
    } catch (OverlappingFileLockException takenByThisProcess) {
      return false;
    }
  }

  private FileChannel openLock() throws IOException {
    return FileChannel.open(
        resolve("lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }
}
