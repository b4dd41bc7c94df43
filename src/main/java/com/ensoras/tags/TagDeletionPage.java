package com.ensoras.tags;

import com.ensoras.web.Form;

/** Says, in numbers, what loses a tag. */
record TagDeletionPage(String project, TagEnding ending, Form form) {

  TagCount counted() {
    return ending.counted();
  }

  String href() {
    return TagPages.href(project, counted().tag().id());
  }
}
