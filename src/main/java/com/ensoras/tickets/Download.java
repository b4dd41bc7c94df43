package com.ensoras.tickets;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file as an answer: always a download, whatever it says it is. Nothing that somebody attached is
 * opened here.
 */
public final class Download {

  private Download() {}

  public static ResponseEntity<byte[]> of(AttachmentStore.Content found) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(found.file().name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(found.bytes());
  }
}
