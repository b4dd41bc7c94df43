package com.ensoras.macros;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The dialog before a macro is deleted, and the act. */
@Controller
class MacroDeletionController {

  private final Macros macros;
  private final MacroPages pages;

  MacroDeletionController(Macros macros, MacroPages pages) {
    this.macros = macros;
    this.pages = pages;
  }

  @GetMapping(MacroPages.DELETION)
  @Requires(Permission.MACROS_DELETE)
  Page ask(Actor actor, @PathVariable UUID macro) {
    return pages.deletion(actor, new MacroId(macro), Form.empty());
  }

  @PostMapping(MacroPages.DELETION)
  @Requires(Permission.MACROS_DELETE)
  Answer delete(Actor actor, @PathVariable UUID macro, Form form) {
    var id = new MacroId(macro);
    return form.attempt(
        () -> {
          macros.delete(actor, id);
          return Redirect.to(MacroPages.list(actor.slug())).toast("The macro was deleted.");
        },
        refused -> pages.deletion(actor, id, refused));
  }
}
