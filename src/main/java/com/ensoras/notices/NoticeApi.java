package com.ensoras.notices;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import com.ensoras.kernel.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own notices, for programs. */
@RestController
class NoticeApi {

  private static final String NOTICES = "/api/v1/projects/{project}/notices";

  private final Notices notices;

  NoticeApi(Notices notices) {
    this.notices = notices;
  }

  record TicketJson(String id, long number, String subject, String customer, String status) {}

  /**
   * @param by whose deed it was; null for nobody's, and without the permission to open tickets
   * @param excerpt null without the permission to open tickets
   * @param times how often it happened since it was read last
   */
  record NoticeJson(
      String id,
      String kind,
      TicketJson ticket,
      @Nullable String by,
      @Nullable String excerpt,
      int times,
      Instant at,
      boolean read) {

    static NoticeJson of(Notice notice) {
      return new NoticeJson(
          notice.id().toString(),
          notice.kind().word(),
          new TicketJson(
              notice.ticket().value().toString(),
              notice.number(),
              notice.subject(),
              notice.customer(),
              notice.status().word()),
          notice.by(),
          notice.excerpt(),
          notice.times(),
          notice.at(),
          notice.read());
    }
  }

  /**
   * @param unread how many wait to be read: empty for none, at most "99+"
   * @param older the cursor of the next page; null on the last
   */
  record NoticesJson(String unread, List<NoticeJson> notices, @Nullable String older) {}

  /**
   * @param all true for all of them
   */
  record ReadTyped(@Nullable Boolean all, @Nullable List<UUID> notices) {}

  @GetMapping(NOTICES)
  @MembersOnly
  NoticesJson list(Actor actor, @RequestParam(required = false) @Nullable String after) {
    var slice = notices.list(actor, after, null);
    return new NoticesJson(
        notices.unread(actor), slice.rows().stream().map(NoticeJson::of).toList(), slice.older());
  }

  @PostMapping(NOTICES + "/read")
  @MembersOnly
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(Actor actor, @RequestBody ReadTyped typed) {
    var some = typed.notices();
    if (Boolean.TRUE.equals(typed.all())) {
      notices.readAll(actor);
    } else if (some != null) {
      notices.read(actor, some);
    } else {
      throw new Invalid("notices", "Say which notices were read, or all.");
    }
  }
}
