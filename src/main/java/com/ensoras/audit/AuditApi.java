package com.ensoras.audit;

import com.ensoras.access.Actor;
import com.ensoras.access.OwnerOnly;
import com.ensoras.audit.WhoCouldController.Question;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail for programs. */
@RestController
class AuditApi {

  private static final String AUDIT = "/api/v1/projects/{project}/audit";

  private final Entries entries;

  AuditApi(Entries entries) {
    this.entries = entries;
  }

  /**
   * @param next the cursor of the following page of older entries, null on the last
   */
  record ListJson(List<EntryJson> entries, @Nullable String next) {}

  record CouldJson(String permission, LocalDate day, List<Replay.Could> members) {}

  @GetMapping(AUDIT)
  @OwnerOnly
  ListJson list(
      Actor actor,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String cursor) {
    var slice = entries.list(actor, EntryFilter.of(who, what, from, until), Cursor.of(cursor, ""));
    return new ListJson(slice.rows().stream().map(EntryJson::of).toList(), slice.older());
  }

  /** Who could do something at some time of a day, in UTC. */
  @GetMapping(AUDIT + "/who-could")
  @OwnerOnly
  CouldJson whoCould(
      Actor actor,
      @RequestParam(defaultValue = "") String permission,
      @RequestParam(defaultValue = "") String day) {
    actor.requireOwner();
    var question = Question.of(permission, day);
    return new CouldJson(
        permission, question.day(), entries.whoCould(actor, question.permission(), question.day()));
  }
}
