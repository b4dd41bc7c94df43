package com.ensoras.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** New data folders for tests of the database itself; the unpacked programs are shared. */
public final class TestFolder {

  public static final String VERSION = "18.6.0";

  private static final Path SHARED = Path.of("target/test-data/bin").toAbsolutePath();

  private TestFolder() {}

  /** An empty one with this name. */
  public static Path fresh(String name) throws IOException {
    var folder = Path.of("target/test-folders", name).toAbsolutePath();
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
    Files.createDirectories(SHARED);
    Files.createSymbolicLink(folder.resolve("bin"), SHARED);
    return folder;
  }
}
