package com.ensoras.shell;

import com.ensoras.access.Open;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document of the API, as the build has written and checked it. */
@RestController
class ApiDocumentController {

  @GetMapping("/api/openapi.json")
  @Open(because = "it describes the product, not anybody's data", greets = false)
  ResponseEntity<Resource> document() {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache())
        .body(new ClassPathResource("openapi.json"));
  }
}
