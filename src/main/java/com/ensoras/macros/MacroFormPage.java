package com.ensoras.macros;

import com.ensoras.tags.Tag;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.Arrays;
import java.util.List;

/**
 * The form of a new or an existing macro.
 *
 * @param href where the form goes, which for an existing macro is also its page
 */
record MacroFormPage(
    String listHref,
    String href,
    boolean isNew,
    Form form,
    MacroOffers.Offer offer,
    boolean mayDelete) {

  List<Tag> tags() {
    return offer.tags();
  }

  List<Choice> priorities() {
    return Arrays.stream(TicketPriority.values())
        .map(priority -> Choice.of(priority.code(), priority.label()))
        .toList();
  }

  List<MacroVariable> variables() {
    return List.of(MacroVariable.values());
  }
}
