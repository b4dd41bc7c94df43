package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forwarding, for programs. */
@RestController
class ForwardApi {

  private final Forwards forwards;

  ForwardApi(Forwards forwards) {
    this.forwards = forwards;
  }

  /**
   * @param message its place in the ticket; left out for the whole conversation
   * @param originals files of what is forwarded that go along; left out for all
   * @param files that were uploaded before
   */
  record ForwardTyped(
      @Nullable List<String> to,
      @Nullable String body,
      @Nullable Integer message,
      @Nullable List<UUID> originals,
      @Nullable List<UUID> files) {

    ForwardDraft draft() {
      return new ForwardDraft(
          to == null ? "" : String.join(",", to),
          body == null ? "" : body,
          message,
          originals,
          files == null ? List.of() : files);
    }
  }

  @PostMapping(TicketApi.TICKET + "/forwards")
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.CREATED)
  TicketActsApi.ReplyJson forward(
      Actor actor, @PathVariable UUID ticket, @RequestBody ForwardTyped typed) {
    return switch (forwards.forward(actor, new TicketId(ticket), typed.draft())) {
      case Replies.Outcome.Goes goes -> new TicketActsApi.ReplyJson("waits", goes.seq());
      case Replies.Outcome.Waits waits -> new TicketActsApi.ReplyJson("waits-for-approval", null);
    };
  }
}
