package com.ensoras.shell;

import com.ensoras.access.Open;
import com.ensoras.database.Pulse;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a load balancer asks. */
@RestController
class HealthController {

  private final Pulse pulse;

  HealthController(Pulse pulse) {
    this.pulse = pulse;
  }

  @GetMapping("/health")
  @Open(because = "a load balancer has no account; the answer is one word", greets = false)
  ResponseEntity<Map<String, String>> health() {
    var answers = pulse.answers();
    return ResponseEntity.status(answers ? 200 : 503)
        .contentType(MediaType.APPLICATION_JSON) // whatever is asked for: a browser, too
        .cacheControl(CacheControl.noStore())
        .body(Map.of("status", answers ? "ok" : "database does not answer"));
  }
}
