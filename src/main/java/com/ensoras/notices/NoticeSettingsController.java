package com.ensoras.notices;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which a member says how they want to be told. */
@Controller
class NoticeSettingsController {

  private static final String PATH = NoticePages.LIST + "/settings";

  private final NoticeSettings settings;

  NoticeSettingsController(NoticeSettings settings) {
    this.settings = settings;
  }

  @GetMapping(PATH)
  @MembersOnly
  Page show(Actor actor) {
    return Page.of(
            "Notice settings",
            "notices/settings.jte",
            new NoticeSettingsPage(actor.slug(), settings.of(actor)))
        .back("Notices", NoticePages.list(actor.slug()))
        .live("access")
        .narrow();
  }

  /** A box that is not ticked is not sent. */
  @PostMapping(PATH)
  @MembersOnly
  Redirect save(Actor actor, Form form) {
    for (var way : List.of("bell", "browser", "mail")) {
      if (form.all(way).stream().anyMatch(word -> NoticeKind.byWord(word).isEmpty())) {
        throw new Invalid(way, "There is no such notice.");
      }
    }
    var wanted = new EnumMap<NoticeKind, NoticeKind.Ways>(NoticeKind.class);
    for (var kind : NoticeKind.values()) {
      wanted.put(
          kind,
          new NoticeKind.Ways(
              form.has("bell", kind.word()),
              form.has("browser", kind.word()),
              form.has("mail", kind.word())));
    }
    settings.save(actor, wanted);
    return Redirect.to(NoticePages.list(actor.slug()) + "/settings").toast("It was saved.");
  }
}
