package com.ensoras.tags;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new or an existing tag; without mayChange it is only shown.
 *
 * @param counted null for a new one
 */
record TagFormPage(
    String project,
    @Nullable TagCount counted,
    Form form,
    boolean mayChange,
    boolean mayMerge,
    boolean mayDelete) {

  static TagFormPage fresh(String project, Form form) {
    return new TagFormPage(project, null, form, true, false, false);
  }

  /** Where the form goes, which for an existing tag is also its page. */
  String href() {
    return counted == null ? listHref() : TagPages.href(project, counted.tag().id());
  }

  String listHref() {
    return TagPages.list(project);
  }

  List<Choice> colours() {
    return TagPages.colours();
  }
}
