package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What takes a ticket out of the lists, for programs: merging, and spam. */
@RestController
class MergerApi {

  private final Mergers mergers;
  private final Spam spam;

  MergerApi(Mergers mergers, Spam spam) {
    this.mergers = mergers;
    this.spam = spam;
  }

  record MergerTyped(@Nullable UUID into) {}

  record SpamTyped(@Nullable Boolean spam) {}

  @PostMapping(TicketApi.TICKET + "/merger")
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void merge(Actor actor, @PathVariable UUID ticket, @RequestBody MergerTyped typed) {
    var into = typed.into();
    if (into == null) {
      throw new Invalid("into", "Name the ticket to merge into.");
    }
    mergers.merge(actor, new TicketId(ticket), new TicketId(into));
  }

  @PutMapping(TicketApi.TICKET + "/spam")
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void spam(Actor actor, @PathVariable UUID ticket, @RequestBody SpamTyped typed) {
    var wanted = typed.spam();
    if (wanted == null) {
      throw new Invalid("spam", "Say true or false.");
    }
    if (wanted) {
      spam.mark(actor, new TicketId(ticket));
    } else {
      spam.unmark(actor, new TicketId(ticket));
    }
  }
}
