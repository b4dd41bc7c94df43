package com.ensoras.macros;

import java.util.List;

/** The Macros page. */
record MacroListPage(String project, List<MacroRow> rows, MacroFilter filter, boolean mayCreate) {

  String href(MacroRow row) {
    return MacroPages.href(project, row.macro().id());
  }

  String listHref() {
    return MacroPages.list(project);
  }

  boolean isFiltered() {
    return !filter.isEmpty();
  }
}
