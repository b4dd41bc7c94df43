package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.markup.Images;
import com.ensoras.markup.MailFrame;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A mail as it was formatted, for a frame in the ticket's page and for nothing else. */
@Controller
class OriginalController {

  private final Originals originals;

  OriginalController(Originals originals) {
    this.originals = originals;
  }

  /**
   * @param shown "shown" fetches images that lie elsewhere, which tells their servers
   */
  @GetMapping(TicketPages.TICKET + "/messages/{seq}/original")
  @Requires(Permission.TICKETS_VIEW)
  ResponseEntity<String> original(
      Actor actor,
      @PathVariable UUID ticket,
      @PathVariable int seq,
      @RequestParam(name = "images", required = false) @Nullable String shown) {
    var images = "shown".equals(shown) ? Images.SHOWN : Images.BLOCKED;
    var html = originals.html(actor, new TicketId(ticket), seq, images);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", MailFrame.policy(images))
        .header("X-Frame-Options", "SAMEORIGIN")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .body(MailFrame.document(html));
  }
}
