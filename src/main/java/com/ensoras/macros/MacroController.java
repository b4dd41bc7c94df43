package com.ensoras.macros;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Macros page, and the page of one macro. */
@Controller
class MacroController {

  private final Macros macros;
  private final MacroPages pages;

  MacroController(Macros macros, MacroPages pages) {
    this.macros = macros;
    this.pages = pages;
  }

  @Bean
  static MenuItem macrosInMenu() {
    return new MenuItem(MenuPlace.MACROS, "bolt", MacroPages.LIST);
  }

  @GetMapping(MacroPages.LIST)
  @Requires(Permission.MACROS_LIST)
  Page list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String active) {
    return pages.list(actor, new MacroFilter(q, active.equals("true")));
  }

  @GetMapping(MacroPages.NEW)
  @Requires(Permission.MACROS_CREATE)
  Page fresh(Actor actor) {
    return pages.fresh(actor, Form.empty());
  }

  @PostMapping(MacroPages.LIST)
  @Requires(Permission.MACROS_CREATE)
  Answer create(Actor actor, Form form) {
    return form.attempt(
        () -> {
          macros.create(actor, MacroForm.draft(form));
          return Redirect.to(MacroPages.list(actor.slug())).toast("The macro was created.");
        },
        refused -> pages.fresh(actor, refused));
  }

  @GetMapping(MacroPages.MACRO)
  @Requires(Permission.MACROS_LIST)
  Page macro(Actor actor, @PathVariable UUID macro) {
    return pages.macro(actor, new MacroId(macro), Form.empty());
  }

  @PostMapping(MacroPages.MACRO)
  @Requires(Permission.MACROS_UPDATE)
  Answer update(Actor actor, @PathVariable UUID macro, Form form) {
    var id = new MacroId(macro);
    return form.attempt(
        () -> {
          macros.update(actor, id, MacroForm.draft(form), MacroForm.version(form));
          return Redirect.to(MacroPages.href(actor.slug(), id)).toast("The macro was saved.");
        },
        refused -> pages.macro(actor, id, refused));
  }
}
