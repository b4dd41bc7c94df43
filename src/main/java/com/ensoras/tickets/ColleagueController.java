package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Form;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a ticket says that it is open, and hears who else has it open. */
@Controller
class ColleagueController {

  static final String COLLEAGUES = TicketPages.TICKET + "/colleagues";

  private final Colleagues colleagues;

  ColleagueController(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  @PostMapping(COLLEAGUES)
  @Requires(Permission.TICKETS_VIEW)
  ResponseEntity<ColleaguesJson> look(Actor actor, @PathVariable UUID ticket, Form form) {
    var there = colleagues.look(actor, new TicketId(ticket), form.value("tab"));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(ColleaguesJson.of(there));
  }

  @PostMapping(COLLEAGUES + "/writing")
  @Requires(Permission.TICKETS_RESPOND)
  ResponseEntity<Void> write(Actor actor, @PathVariable UUID ticket, Form form) {
    colleagues.write(actor, new TicketId(ticket), form.value("tab"), writing(form.value("kind")));
    return ResponseEntity.noContent().build();
  }

  @PostMapping(COLLEAGUES + "/departure")
  @Requires(Permission.TICKETS_VIEW)
  ResponseEntity<Void> leave(Actor actor, @PathVariable UUID ticket, Form form) {
    colleagues.leave(actor, new TicketId(ticket), form.value("tab"));
    return ResponseEntity.noContent().build();
  }

  private static Colleague.@Nullable Writing writing(String kind) {
    for (var writing : Colleague.Writing.values()) {
      if (writing.word().equals(kind)) {
        return writing;
      }
    }
    if (kind.equals("nothing")) {
      return null;
    }
    throw new Invalid("kind", "Say reply, note or nothing.");
  }
}
