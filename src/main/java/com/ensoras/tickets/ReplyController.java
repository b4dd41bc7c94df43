package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Replies and notes. */
@Controller
class ReplyController {

  static final String REPLY = TicketPages.TICKET + "/reply";
  private static final String NOTE = TicketPages.TICKET + "/note";
  private static final String MENTIONS = TicketPages.TICKET + "/mentions";
  private static final String UNDO = TicketPages.TICKET + "/messages/{seq}/undo";
  private static final String RETRY = TicketPages.TICKET + "/messages/{seq}/retry";

  private final Replies replies;
  private final BackToTicket back;

  ReplyController(Replies replies, BackToTicket back) {
    this.replies = replies;
    this.back = back;
  }

  @PostMapping(REPLY)
  @Requires(Permission.TICKETS_RESPOND)
  Answer reply(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () ->
            switch (replies.reply(actor, id, draft(form))) {
              case Replies.Outcome.Goes goes ->
                  back.to(
                      actor,
                      id,
                      goes.now()
                          ? "Sent."
                          : "Sent in 10 seconds. It can be taken back until then.");
              case Replies.Outcome.Waits waits ->
                  back.to(actor, id, "Your reply waits for approval.");
            },
        refused -> back.again(actor, id, refused));
  }

  @PostMapping(NOTE)
  @Requires(Permission.TICKETS_RESPOND)
  Answer note(Actor actor, @PathVariable UUID ticket, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          replies.note(actor, id, form.value("body"), UploadController.files(form));
          return back.to(actor, id, "The note was added.");
        },
        refused -> back.again(actor, id, refused.with("kind", "note")));
  }

  /** What the field of a note offers after an @. */
  @GetMapping(MENTIONS)
  @Requires(Permission.TICKETS_RESPOND)
  ResponseEntity<List<MentionableJson>> mentionable(Actor actor, @PathVariable UUID ticket) {
    var offered =
        replies.mentionable(actor, new TicketId(ticket)).stream()
            .map(each -> new MentionableJson(each.name(), each.team()))
            .toList();
    return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(offered);
  }

  record MentionableJson(String name, boolean team) {}

  @PostMapping(UNDO)
  @Requires(Permission.TICKETS_RESPOND)
  Answer undo(Actor actor, @PathVariable UUID ticket, @PathVariable int seq, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          replies.undo(actor, id, seq);
          return back.to(actor, id, "The reply was taken back.");
        },
        refused -> back.again(actor, id, refused));
  }

  @PostMapping(RETRY)
  @Requires(Permission.TICKETS_RESPOND)
  Answer retry(Actor actor, @PathVariable UUID ticket, @PathVariable int seq, Form form) {
    var id = new TicketId(ticket);
    return form.attempt(
        () -> {
          replies.retry(actor, id, seq);
          return back.to(actor, id, "The reply is sent again.");
        },
        refused -> back.again(actor, id, refused));
  }

  static ReplyDraft draft(Form form) {
    return new ReplyDraft(
        form.value("body"), form.value("cc"), UploadController.files(form), seen(form));
  }

  /**
   * What the page showed when the reply was begun; whoever sends it anyway has read on to there.
   */
  static @Nullable Integer seen(Form form) {
    var place = place(form);
    if (place == null && !typedPlace(form).isEmpty()) {
      throw new Invalid("seen", "Open the ticket again and answer then.");
    }
    return place;
  }

  /** The same; null also for what is no place. */
  static @Nullable Integer place(Form form) {
    return typedPlace(form).matches("[0-9]{1,9}") ? Integer.valueOf(typedPlace(form)) : null;
  }

  private static String typedPlace(Form form) {
    return form.value(form.has("read") ? "read" : "seen");
  }
}
