package com.ensoras.macros;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Switches a macro on or off, from the list or from its page. */
@Controller
class MacroSwitchController {

  private final Macros macros;
  private final MacroPages pages;

  MacroSwitchController(Macros macros, MacroPages pages) {
    this.macros = macros;
    this.pages = pages;
  }

  @PostMapping(MacroPages.ACTIVE)
  @Requires(Permission.MACROS_UPDATE)
  Answer activate(Actor actor, @PathVariable UUID macro, Form form) {
    var id = new MacroId(macro);
    return form.attempt(
        () -> {
          var now = macros.activate(actor, id, form.has("active", "true"));
          return Redirect.to(MacroPages.list(actor.slug()))
              .toast(now.name() + (now.active() ? " is active." : " is switched off."));
        },
        refused -> pages.macro(actor, id, refused));
  }
}
