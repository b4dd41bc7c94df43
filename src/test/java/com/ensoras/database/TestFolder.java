package com.ensoras.database;

import com.ensoras.Fork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** New data folders for tests of the database itself; the unpacked programs are shared. */
public final class TestFolder {

  public static final String VERSION = "18.6.0";

  private static final Path SHARED = Fork.own("target/test-data").resolve("bin").toAbsolutePath();

  private static final Path FOLDERS = Path.of("target/test-folders").toAbsolutePath();

  private TestFolder() {}

  /** The one with this name, whether it is there or not. */
  public static Path at(String name) {
    return FOLDERS.resolve(name);
  }

  /** Removes all whose names begin so. */
  public static void remove(String beginning) throws IOException {
    Files.createDirectories(FOLDERS);
    try (var folders = Files.list(FOLDERS)) {
      for (var folder : folders.filter(f -> begins(f, beginning)).toList()) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
  }

  /** An empty one with this name. */
  public static Path fresh(String name) throws IOException {
    var folder = at(name);
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    Files.createDirectories(SHARED);
    Files.createSymbolicLink(folder.resolve("bin"), SHARED);
    return folder;
  }

  private static boolean begins(Path folder, String beginning) {
    return folder.getFileName().toString().startsWith(beginning);
  }
}
