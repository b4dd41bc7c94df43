package com.ensoras.macros;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the pages about macros together. */
@Component
class MacroPages {

  static final String LIST = "/p/{project}/macros";
  static final String NEW = LIST + "/new";
  static final String MACRO = LIST + "/{macro}";
  static final String ACTIVE = MACRO + "/active";
  static final String DELETION = MACRO + "/deletion";

  private final Macros macros;
  private final MacroOffers offers;
  private final Doors doors;

  MacroPages(Macros macros, MacroOffers offers, Doors doors) {
    this.macros = macros;
    this.offers = offers;
    this.doors = doors;
  }

  static String list(String project) {
    return "/p/" + project + "/macros";
  }

  static String href(String project, MacroId macro) {
    return list(project) + "/" + macro.value();
  }

  Page list(Actor actor, MacroFilter filter) {
    var mayCreate = doors.open(actor, "GET", NEW);
    var rows = macros.list(actor, filter).stream().map(macro -> row(actor, macro)).toList();
    var page =
        Page.of(
                "Macros",
                "macros/list.jte",
                new MacroListPage(actor.slug(), rows, filter, mayCreate))
            .live("access");
    return mayCreate
        ? page.action(PageAction.primary("New Macro", list(actor.slug()) + "/new", "plus"))
        : page;
  }

  Page fresh(Actor actor, Form typed) {
    var form = typed.has("name") ? typed : MacroForm.fresh();
    var list = list(actor.slug());
    return Page.of(
            "New Macro",
            "macros/form.jte",
            new MacroFormPage(list, list, true, form, offers.forNew(actor, form), false))
        .back("Macros", list)
        .narrow();
  }

  Page macro(Actor actor, MacroId id, Form typed) {
    var macro = macros.get(actor, id);
    var mayUpdate = doors.open(actor, "POST", MACRO);
    var page =
        mayUpdate && MacroAuthority.lacking(actor, macro.actsWith()).isEmpty()
            ? edit(actor, macro, typed)
            : show(actor, macro, typed, mayUpdate);
    return page.back("Macros", list(actor.slug())).live("access").narrow();
  }

  Page deletion(Actor actor, MacroId id, Form form) {
    var macro = macros.asked(actor, id);
    return Page.of(
            "Delete " + macro.name() + "?",
            "macros/deletion.jte",
            new MacroDeletionPage(actor.slug(), macro, form))
        .back(macro.name(), href(actor.slug(), id))
        .dialog();
  }

  private MacroRow row(Actor actor, Macro macro) {
    var may =
        doors.open(actor, "POST", ACTIVE)
            && (macro.active() || MacroAuthority.lacking(actor, macro.actsWith()).isEmpty());
    return new MacroRow(macro, may);
  }

  private Page edit(Actor actor, Macro macro, Form typed) {
    var form = typed.has("version") ? typed : MacroForm.shown(macro);
    return Page.of(
        macro.name(),
        "macros/form.jte",
        new MacroFormPage(
            list(actor.slug()),
            href(actor.slug(), macro.id()),
            false,
            form,
            offers.of(actor, form),
            doors.open(actor, "POST", DELETION)));
  }

  private Page show(Actor actor, Macro macro, Form typed, boolean mayUpdate) {
    var view =
        new MacroPage(
            actor.slug(),
            macro,
            typed,
            mayUpdate ? MacroAuthority.lacking(actor, macro.actsWith()) : List.of(),
            macro.active() && doors.open(actor, "POST", ACTIVE),
            doors.open(actor, "POST", DELETION));
    return Page.of(macro.name(), "macros/macro.jte", view);
  }
}
