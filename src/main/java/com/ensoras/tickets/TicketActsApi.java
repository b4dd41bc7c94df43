package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What programs do with a ticket: each act has its own permission, as on the pages. */
@RestController
class TicketActsApi {

  private final Replies replies;
  private final Closings closings;
  private final Assignments assignments;
  private final Handling handling;
  private final Approvals approvals;

  TicketActsApi(
      Replies replies,
      Closings closings,
      Assignments assignments,
      Handling handling,
      Approvals approvals) {
    this.replies = replies;
    this.closings = closings;
    this.assignments = assignments;
    this.handling = handling;
    this.approvals = approvals;
  }

  /**
   * @param files that were uploaded before
   * @param seen the newest place that was read; left out to send in any case
   */
  record ReplyTyped(
      @Nullable String body,
      @Nullable List<String> cc,
      @Nullable List<UUID> files,
      @Nullable Integer seen) {}

  /**
   * @param seq its place; null when it waits for approval
   */
  record ReplyJson(String state, @Nullable Integer seq) {}

  record NoteTyped(@Nullable String body, @Nullable List<UUID> files) {}

  record NoteJson(int seq) {}

  record StatusTyped(@Nullable String status) {}

  record PriorityTyped(@Nullable String priority) {}

  record TagsTyped(@Nullable List<UUID> tags) {}

  /**
   * @param anyway whether to do it even if one sees the ticket no more
   */
  record AssignmentTyped(@Nullable UUID assignee, @Nullable UUID team, @Nullable Boolean anyway) {}

  /**
   * @param to where a reply goes, as it was read; left out for the address when it was written
   */
  record ApprovalTyped(@Nullable Integer edition, @Nullable String to) {}

  record RejectionTyped(@Nullable Integer edition, @Nullable String reason) {}

  @PostMapping(TicketApi.TICKET + "/replies")
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.CREATED)
  ReplyJson reply(Actor actor, @PathVariable UUID ticket, @RequestBody ReplyTyped typed) {
    var cc = typed.cc() == null ? "" : String.join(",", typed.cc());
    var draft = new ReplyDraft(text(typed.body()), cc, files(typed.files()), typed.seen());
    return switch (replies.reply(actor, new TicketId(ticket), draft)) {
      case Replies.Outcome.Goes goes -> new ReplyJson(goes.now() ? "sent" : "waits", goes.seq());
      case Replies.Outcome.Waits waits -> new ReplyJson("waits-for-approval", null);
    };
  }

  @PostMapping(TicketApi.TICKET + "/notes")
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.CREATED)
  NoteJson note(Actor actor, @PathVariable UUID ticket, @RequestBody NoteTyped typed) {
    return new NoteJson(
        replies.note(actor, new TicketId(ticket), text(typed.body()), files(typed.files())));
  }

  @PutMapping(TicketApi.TICKET + "/status")
  @Requires(Permission.TICKETS_CLOSE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void status(Actor actor, @PathVariable UUID ticket, @RequestBody StatusTyped typed) {
    var id = new TicketId(ticket);
    switch (text(typed.status())) {
      case "resolved" -> closings.resolve(actor, id);
      case "closed" -> closings.close(actor, id);
      case "open" -> closings.reopen(actor, id);
      default -> throw new Invalid("status", "Say resolved, closed or open.");
    }
  }

  @PutMapping(TicketApi.TICKET + "/priority")
  @Requires(Permission.TICKETS_CHANGE_PRIORITY)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void priority(Actor actor, @PathVariable UUID ticket, @RequestBody PriorityTyped typed) {
    var priority =
        Priority.byWord(text(typed.priority()))
            .orElseThrow(() -> new Invalid("priority", "There is no such priority."));
    handling.setPriority(actor, new TicketId(ticket), priority);
  }

  @PutMapping(TicketApi.TICKET + "/tags")
  @Requires(Permission.TICKETS_RESPOND)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tags(Actor actor, @PathVariable UUID ticket, @RequestBody TagsTyped typed) {
    Set<TagId> tags =
        typed.tags() == null
            ? Set.of()
            : typed.tags().stream().map(TagId::new).collect(Collectors.toSet());
    handling.setTags(actor, new TicketId(ticket), tags);
  }

  @PutMapping(TicketApi.TICKET + "/assignment")
  @Requires(Permission.TICKETS_ASSIGN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(Actor actor, @PathVariable UUID ticket, @RequestBody AssignmentTyped typed) {
    assignments.assign(
        actor,
        new TicketId(ticket),
        typed.assignee() == null ? null : new MemberId(typed.assignee()),
        typed.team() == null ? null : new TeamId(typed.team()),
        typed.anyway() != null && typed.anyway());
  }

  @PostMapping(TicketApi.TICKET + "/draft/approval")
  @Requires(Permission.TICKETS_APPROVE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approve(Actor actor, @PathVariable UUID ticket, @RequestBody ApprovalTyped typed) {
    approvals.approve(actor, new TicketId(ticket), edition(typed.edition()), typed.to());
  }

  @PostMapping(TicketApi.TICKET + "/draft/rejection")
  @Requires(Permission.TICKETS_REJECT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reject(Actor actor, @PathVariable UUID ticket, @RequestBody RejectionTyped typed) {
    approvals.reject(actor, new TicketId(ticket), edition(typed.edition()), text(typed.reason()));
  }

  private static int edition(@Nullable Integer edition) {
    if (edition == null) {
      throw new Invalid("edition", "Say which version of the draft you read.");
    }
    return edition;
  }

  private static List<UUID> files(@Nullable List<UUID> given) {
    return given == null ? List.of() : given;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
