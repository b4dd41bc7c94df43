package com.ensoras.macros;

import com.ensoras.web.Form;
import java.util.List;

/**
 * A macro that the viewer may not change.
 *
 * @param lacking why whoever changes macros may not change this one; else empty
 */
record MacroPage(
    String project,
    Macro macro,
    Form form,
    List<String> lacking,
    boolean mayTurnOff,
    boolean mayDelete) {

  String href() {
    return MacroPages.href(project, macro.id());
  }

  String trigger() {
    var trigger = macro.trigger();
    return trigger == null
        ? "None: agents insert it"
        : trigger.words() + " (used when the AI answers)";
  }
}
