package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Approving and closing many tickets, for programs. */
@RestController
class BulkApi {

  private static final String INBOX = "/api/v1/projects/{project}/inbox";

  private final Bulk bulk;

  BulkApi(Bulk bulk) {
    this.bulk = bulk;
  }

  record ChosenTyped(@Nullable List<UUID> tickets) {}

  /**
   * @param edition of its draft, as a list or the draft itself says it: no other is approved
   */
  record ReadTyped(@Nullable UUID ticket, @Nullable Integer edition) {

    BulkChoice choice() {
      if (ticket == null || edition == null) {
        throw new Invalid(
            "drafts", "Name for each a ticket, and which version of its draft you read.");
      }
      return new BulkChoice(ticket, edition);
    }
  }

  record ApprovalTyped(@Nullable List<ReadTyped> drafts) {}

  record BegunJson(String work) {}

  record SkippedJson(@Nullable Long number, String reason) {}

  record WorkJson(
      boolean ended,
      int total,
      int done,
      int takenBack,
      int skipped,
      String problem,
      List<SkippedJson> firstSkipped) {

    static WorkJson of(BulkWork now) {
      return new WorkJson(
          now.ended() != null,
          now.total(),
          now.done(),
          now.takenBack(),
          now.skippedCount(),
          now.problem(),
          now.skipped().stream().map(s -> new SkippedJson(s.number(), s.reason())).toList());
    }
  }

  @PostMapping(INBOX + "/approval")
  @Requires(Permission.INBOX_BULK_APPROVE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  BegunJson approve(Actor actor, @RequestBody ApprovalTyped typed) {
    var drafts = typed.drafts() == null ? List.<ReadTyped>of() : typed.drafts();
    if (drafts.stream().anyMatch(Objects::isNull)) {
      throw new Invalid("drafts", "Choose at least one draft.");
    }
    var chosen = drafts.stream().map(ReadTyped::choice).toList();
    return new BegunJson(bulk.begin(actor, BulkKind.APPROVE, BulkWish.NOTHING, chosen).toString());
  }

  @PostMapping(INBOX + "/closing")
  @Requires(Permission.INBOX_BULK_CLOSE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  BegunJson close(Actor actor, @RequestBody ChosenTyped typed) {
    var tickets = typed.tickets() == null ? List.<UUID>of() : typed.tickets();
    return new BegunJson(bulk.begin(actor, BulkKind.CLOSE, tickets).toString());
  }

  @GetMapping(INBOX + "/bulk/{work}")
  @Requires(Permission.INBOX_VIEW)
  WorkJson work(Actor actor, @PathVariable UUID work) {
    return WorkJson.of(bulk.look(actor, work));
  }
}
