package com.ensoras.notices;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import com.ensoras.kernel.Invalid;
import com.ensoras.tickets.TicketId;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bell: the list of one's notices, and what open pages ask for when there is something new. */
@Controller
class NoticeController {

  private final Notices notices;
  private final NoticePages pages;

  NoticeController(Notices notices, NoticePages pages) {
    this.notices = notices;
    this.pages = pages;
  }

  /**
   * @param unread as on the bell
   * @param until from where to ask the next time, in microseconds
   */
  record NewsJson(String unread, String until, List<NewJson> news) {}

  /**
   * @param href null for whoever may not open tickets
   */
  record NewJson(String id, String title, String text, @Nullable String href, boolean sound) {}

  @GetMapping(NoticePages.LIST)
  @MembersOnly
  Page list(
      Actor actor,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String before) {
    return pages.list(actor, after, before);
  }

  @PostMapping(NoticePages.LIST + "/read")
  @MembersOnly
  Redirect readAll(Actor actor) {
    notices.readAll(actor);
    return Redirect.to(NoticePages.list(actor.slug()));
  }

  @PostMapping(NoticePages.LIST + "/{notice}/read")
  @MembersOnly
  Redirect read(Actor actor, @PathVariable UUID notice) {
    notices.read(actor, List.of(notice));
    return Redirect.to(NoticePages.list(actor.slug()));
  }

  /** The page of a ticket says that it is looked at. */
  @PostMapping(NoticePages.LIST + "/tickets/{ticket}/read")
  @MembersOnly
  ResponseEntity<Void> readAbout(Actor actor, @PathVariable UUID ticket) {
    notices.readAbout(actor, new TicketId(ticket));
    return ResponseEntity.noContent().build();
  }

  @GetMapping(NoticePages.LIST + "/news")
  @MembersOnly
  ResponseEntity<NewsJson> news(Actor actor, @RequestParam(defaultValue = "0") String since) {
    var from = since(since);
    var news = notices.news(actor, from);
    var until = news.isEmpty() ? from : news.getLast().at();
    var json =
        new NewsJson(
            notices.unread(actor),
            String.valueOf(NoticePlace.micros(until)),
            news.stream().map(notice -> json(actor, notice)).toList());
    return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(json);
  }

  private NewJson json(Actor actor, Notice notice) {
    var excerpt = notice.excerpt();
    var about = "#" + notice.number() + " " + notice.subject();
    return new NewJson(
        notice.id().toString(),
        notice.says(),
        excerpt == null ? about : about + "\n" + excerpt,
        pages.mayOpen(actor) ? NoticeListPage.ticket(actor.slug(), notice) : null,
        notice.kind() == NoticeKind.CHAT_WAITING);
  }

  private static Instant since(String micros) {
    try {
      return NoticePlace.time(micros);
    } catch (NumberFormatException e) {
      throw new Invalid("since", "That is no time.");
    }
  }
}
