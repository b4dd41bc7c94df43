package com.ensoras.macros;

import java.util.stream.Collectors;

/**
 * A macro in the list.
 *
 * @param maySwitch whether the viewer may switch it off, or on again
 */
record MacroRow(Macro macro, boolean maySwitch) {

  String steps() {
    return macro.steps().stream().map(MacroStep::words).collect(Collectors.joining(" · "));
  }

  String used() {
    return macro.trigger() == null ? "By agents" : "When the AI answers";
  }

  String id() {
    return macro.id().value().toString();
  }
}
