package com.ensoras.people.explain;

import com.ensoras.access.Permission;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * "May Arne close tickets, and why (not)?"
 *
 * @param action where the question is asked
 * @param answer to the one permission that was chosen; null while none is
 * @param preview where a preview as them is started; null where it cannot be
 * @param all the 64, in the page's order
 */
record ExplanationPage(
    String action,
    Form form,
    @Nullable Explanation answer,
    @Nullable String preview,
    List<Explanation> all) {

  public List<Choice> permissions() {
    return Stream.of(Permission.values()).map(p -> Choice.of(p.code(), p.fullLabel())).toList();
  }
}
