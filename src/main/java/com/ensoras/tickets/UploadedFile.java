package com.ensoras.tickets;

import com.ensoras.kernel.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file as a browser or program sends it: the body of a request, kept outside of memory until it
 * is stored.
 *
 * @param name fit for every file system, never empty
 * @param type as the sender says, if that can be a type; nothing is ever done because of it
 */
record UploadedFile(String name, String type, Path content, int size) implements AutoCloseable {

  private static final String UNKNOWN = "application/octet-stream";
  private static final int PIECE = 64 * 1024;

  /**
   * @throws Invalid when it is too large, or did not come as it is
   */
  static UploadedFile of(String name, String type, HttpServletRequest request) {
    var sent = request.getContentType() == null ? "" : request.getContentType();
    if (sent.startsWith("application/x-www-form-urlencoded") || sent.startsWith("multipart/")) {
      throw new Invalid("file", "Send the file itself, as application/octet-stream.");
    }
    try {
      if (request.getContentLengthLong() > FileLimits.LARGEST_SUM) {
        throw tooLarge(request.getInputStream());
      }
      var content = Files.createTempFile("ensoras-upload-", null);
      try {
        return new UploadedFile(
            FileNames.safe(name), type(type), content, copy(request.getInputStream(), content));
      } catch (RuntimeException | IOException refused) {
        Files.deleteIfExists(content);
        throw refused;
      }
    } catch (IOException cannotWrite) {
      throw new UncheckedIOException(cannotWrite);
    }
  }

  InputStream open() {
    try {
      return Files.newInputStream(content);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(content);
    } catch (IOException kept) {
      throw new UncheckedIOException(kept);
    }
  }

  private static int copy(InputStream from, Path to) throws IOException {
    var size = 0;
    try (var out = Files.newOutputStream(to)) {
      for (var piece = next(from); piece.length > 0; piece = next(from)) {
        size += piece.length;
        if (size > FileLimits.LARGEST_SUM) {
          throw tooLarge(from);
        }
        out.write(piece);
      }
    }
    return size;
  }

  private static byte[] next(InputStream from) {
    try {
      return from.readNBytes(PIECE);
    } catch (IOException brokenOff) {
      throw new Invalid("file", "The file did not arrive whole. Attach it again.");
    }
  }

  /** Whoever still sends reads no answer: as much again is let pass, before it is given. */
  private static Invalid tooLarge(InputStream rest) {
    for (int left = FileLimits.LARGEST_SUM; left > 0; left -= PIECE) {
      if (next(rest).length < PIECE) {
        break;
      }
    }
    return new Invalid("file", "This file is larger than 25 MB.");
  }

  private static String type(String said) {
    var type = said.strip().toLowerCase(Locale.ROOT);
    return type.matches("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}") ? type : UNKNOWN;
  }
}
