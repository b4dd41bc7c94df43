package com.ensoras;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Removes what the last run left, but the unpacked PostgreSQL, which is the same each time. */
public class FreshTestData
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path DATA = Fork.own("target/test-data");
  private static final AtomicBoolean REMOVED = new AtomicBoolean();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (!REMOVED.getAndSet(true)) {
      empty(DATA);
    }
  }

  static void empty(Path data) {
    if (!Files.isDirectory(data)) {
      return;
    }
    try (var children = Files.list(data)) {
      for (var child : children.filter(path -> !path.endsWith("bin")).toList()) {
        FileSystemUtils.deleteRecursively(child);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
