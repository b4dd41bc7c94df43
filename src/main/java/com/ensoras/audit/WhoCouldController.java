package com.ensoras.audit;

import com.ensoras.access.Actor;
import com.ensoras.access.OwnerOnly;
import com.ensoras.access.Permission;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that answers who could do something on a day. */
@Controller
class WhoCouldController {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Entries entries;

  WhoCouldController(Entries entries) {
    this.entries = entries;
  }

  @GetMapping(AuditController.LIST + "/who-could")
  @OwnerOnly
  Page whoCould(
      Actor actor,
      @RequestParam(defaultValue = "") String permission,
      @RequestParam(defaultValue = "") String day) {
    actor.requireOwner();
    var form = Form.empty().with("permission", permission).with("day", day);
    if (permission.isEmpty() && day.isEmpty()) {
      return page(actor, new WhoCouldPage(actor.slug(), form, false, "", "", List.of()));
    }
    try {
      return answer(actor, form, Question.of(permission, day));
    } catch (Invalid invalid) {
      return page(
              actor,
              new WhoCouldPage(actor.slug(), form.refused(invalid), false, "", "", List.of()))
          .status(invalid.status());
    }
  }

  private Page answer(Actor actor, Form form, Question question) {
    var rows =
        entries.whoCould(actor, question.permission(), question.day()).stream()
            .map(
                could ->
                    new WhoCouldPage.Row(could.member(), could.name(), could.by(), when(could)))
            .toList();
    return page(
        actor,
        new WhoCouldPage(
            actor.slug(),
            form,
            true,
            question.permission().fullLabel(),
            question.day().toString(),
            rows));
  }

  private static Page page(Actor actor, WhoCouldPage model) {
    return Page.of("Who could …", "audit/who-could.jte", model)
        .back("Audit", "/p/" + actor.slug() + "/audit");
  }

  private static String when(Replay.Could could) {
    if (could.from() == null && could.until() == null) {
      return "the whole day";
    }
    var from = could.from() == null ? "" : "from " + time(could.from());
    var until = could.until() == null ? "" : "until " + time(could.until());
    return (from + " " + until).strip() + " UTC";
  }

  private static String time(Instant at) {
    return TIME.format(LocalTime.ofInstant(at, ZoneOffset.UTC));
  }

  /** What is asked. */
  record Question(Permission permission, LocalDate day) {

    /**
     * @throws Invalid naming what is wrong
     */
    static Question of(String permission, String day) {
      var errors = new Invalid.Errors();
      var asked = Permission.byCode(permission).orElse(null);
      if (asked == null) {
        errors.add("permission", "Choose a permission.");
      }
      @Nullable LocalDate on = EntryFilter.day("day", day, errors);
      if (day.isEmpty()) {
        errors.add("day", "Choose a day.");
      }
      errors.refuse();
      return new Question(Objects.requireNonNull(asked), Objects.requireNonNull(on));
    }
  }
}
