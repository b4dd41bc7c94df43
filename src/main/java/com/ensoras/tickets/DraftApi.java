package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What waits for approval in a ticket, for programs: read it here, then decide on its edition. */
@RestController
class DraftApi {

  private final Drafts drafts;

  DraftApi(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * @param kind reply or forward
   * @param edition what an approval or rejection names
   * @param author the name of whoever wrote it
   * @param quoted what a forward passes on; empty in replies
   * @param to where it would go now, which an approval can name; empty for a customer without an
   *     address
   * @param waitsFor approval, or approval-by-somebody-else when the reader wrote it
   */
  record DraftJson(
      String kind,
      int edition,
      String author,
      String text,
      String quoted,
      List<String> to,
      List<String> cc,
      List<MessagesJson.FileJson> files,
      String waitsFor,
      Instant at) {

    static DraftJson of(Drafts.Waiting waiting) {
      var draft = waiting.draft();
      return new DraftJson(
          draft.what(),
          draft.edition(),
          draft.writer(),
          draft.body(),
          draft.quoted(),
          waiting.to(),
          draft.cc(),
          draft.files().stream().map(MessagesJson.FileJson::of).toList(),
          waiting.own() ? "approval-by-somebody-else" : "approval",
          draft.at());
    }
  }

  /** 404 when none waits. */
  @GetMapping(TicketApi.TICKET + "/draft")
  @Requires(Permission.TICKETS_VIEW)
  DraftJson draft(Actor actor, @PathVariable UUID ticket) {
    return DraftJson.of(drafts.waiting(actor, new TicketId(ticket)));
  }
}
