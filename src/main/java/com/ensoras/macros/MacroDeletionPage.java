package com.ensoras.macros;

import com.ensoras.web.Form;

/** Says what ends with a macro. */
record MacroDeletionPage(String project, Macro macro, Form form) {

  String href() {
    return MacroPages.href(project, macro.id());
  }
}
