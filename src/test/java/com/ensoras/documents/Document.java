package com.ensoras.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the repository that is written by a test; {@code ./ensoras document} writes it. */
record Document(Path path) {

  static Document at(String path) {
    return new Document(Path.of(path));
  }

  /** Fails when the file says something else; writes it instead when told so. */
  void says(String text) {
    try {
      if ("true".equals(System.getenv("ENSORAS_WRITE"))) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
      }
      assertThat(Files.exists(path) ? Files.readString(path) : "")
          .as(path + " has drifted: run ./ensoras document, look at the difference, commit it")
          .isEqualTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
