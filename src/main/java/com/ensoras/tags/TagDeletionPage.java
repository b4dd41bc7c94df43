package com.ensoras.tags;

import com.ensoras.web.Form;

/** Says, in numbers, what loses a tag. */
record TagDeletionPage(String project, TagCount counted, Form form) {

  String href() {
    return TagPages.href(project, counted.tag().id());
  }
}
