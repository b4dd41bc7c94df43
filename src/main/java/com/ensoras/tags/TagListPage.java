package com.ensoras.tags;

import java.util.List;

/** The Tags page. */
record TagListPage(String project, List<TagCount> rows, String search, boolean mayCreate) {

  String href(TagCount row) {
    return TagPages.href(project, row.tag().id());
  }

  String listHref() {
    return TagPages.list(project);
  }

  boolean isFiltered() {
    return !search.isBlank();
  }
}
