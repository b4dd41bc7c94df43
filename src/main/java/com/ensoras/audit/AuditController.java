package com.ensoras.audit;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.OwnerOnly;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Choice;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The Audit page and its export. */
@Controller
class AuditController {

  static final String LIST = "/p/{project}/audit";

  private final Entries entries;
  private final Export export;

  AuditController(Entries entries, Export export) {
    this.entries = entries;
    this.export = export;
  }

  @Bean
  static MenuItem auditInMenu() {
    return new MenuItem(MenuPlace.AUDIT, "history", LIST);
  }

  @GetMapping(LIST)
  @OwnerOnly
  Page list(
      Actor actor,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String before) {
    var filter = EntryFilter.of(who, what, from, until);
    var slice = entries.list(actor, filter, Cursor.of(after, before));
    var doers =
        entries.doers(actor).stream()
            .map(doer -> Choice.of(doer.account().toString(), doer.name()))
            .toList();
    return Page.of(
            "Audit",
            "audit/list.jte",
            new EntryListPage(
                actor.slug(),
                slice.rows().stream().map(EntryRow::of).toList(),
                filter,
                doers,
                slice.older(),
                slice.newer()))
        .action(
            PageAction.secondary(
                "Who could …", "/p/" + actor.slug() + "/audit/who-could", "user-shield"));
  }

  /** The entries of the filter as a file. */
  @GetMapping(LIST + "/export")
  @OwnerOnly
  ResponseEntity<StreamingResponseBody> export(
      Actor actor,
      @RequestParam String format,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until) {
    actor.requireOwner();
    var filter = EntryFilter.of(who, what, from, until);
    return switch (format) {
      case "csv" -> file(actor, filter, new Csv(), format, new MediaType("text", "csv"));
      case "json" -> file(actor, filter, new JsonLines(), format, MediaType.APPLICATION_JSON);
      default -> throw new Invalid("format", "Choose csv or json.");
    };
  }

  private ResponseEntity<StreamingResponseBody> file(
      Actor actor, EntryFilter filter, Export.Style style, String ending, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"audit-%s.%s\"".formatted(actor.slug(), ending))
        .body(out -> export.write(actor, filter, style, out));
  }
}
