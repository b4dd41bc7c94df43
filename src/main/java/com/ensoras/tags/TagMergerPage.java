package com.ensoras.tags;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;

/** Says, in numbers, what changes its tag, and asks for the other. */
record TagMergerPage(String project, TagEnding ending, List<Choice> others, Form form) {

  TagCount counted() {
    return ending.counted();
  }

  static TagMergerPage of(String project, TagEndings.Merger merger, Form form) {
    var others =
        merger.others().stream()
            .map(other -> Choice.of(other.id().value().toString(), other.name()))
            .toList();
    return new TagMergerPage(project, merger.from(), others, form);
  }

  String href() {
    return TagPages.href(project, counted().tag().id());
  }
}
