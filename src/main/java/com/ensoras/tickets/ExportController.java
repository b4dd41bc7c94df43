package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What the Tickets page shows, as a file. */
@Controller("ticketExportController")
class ExportController {

  private final Exports exports;
  private final TicketExport export;

  ExportController(Exports exports, TicketExport export) {
    this.exports = exports;
    this.export = export;
  }

  @GetMapping(TicketPages.LIST + "/export")
  @Requires(Permission.TICKETS_LIST)
  ResponseEntity<StreamingResponseBody> export(Actor actor, FilterWords words) {
    actor.require(Permission.TICKETS_LIST);
    var filter = words.filter();
    var first = exports.next(actor, filter, null); // refused before the answer begins
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"tickets-%s.csv\"".formatted(actor.slug()))
        .body(out -> export.write(actor, filter, first, out));
  }
}
