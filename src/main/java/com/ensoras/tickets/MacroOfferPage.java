package com.ensoras.tickets;

import com.ensoras.web.Form;
import java.util.List;

/**
 * The macros that are offered on a ticket.
 *
 * @param href of the ticket
 */
record MacroOfferPage(String href, List<MacroOffer> offers, Form form) {

  String applyHref(MacroOffer offer) {
    return href + "/macros/" + offer.macro().id().value();
  }
}
