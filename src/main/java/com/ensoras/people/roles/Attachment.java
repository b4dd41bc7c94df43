package com.ensoras.people.roles;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Text to be saved as a file. */
final class Attachment {

  private Attachment() {}

  static ResponseEntity<byte[]> csv(String name, String text) {
    return of(name + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), text);
  }

  static ResponseEntity<byte[]> json(String name, String text) {
    return of(name + ".json", MediaType.APPLICATION_JSON, text);
  }

  private static ResponseEntity<byte[]> of(String file, MediaType type, String text) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file).build().toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
