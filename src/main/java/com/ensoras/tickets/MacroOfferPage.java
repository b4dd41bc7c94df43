package com.ensoras.tickets;

import com.ensoras.web.Form;
import java.util.List;

/**
 * The macros that are offered on a ticket.
 *
 * @param href of the ticket
 * @param seen its newest place, as shown
 */
record MacroOfferPage(String href, List<MacroOffer> offers, int seen, Form form) {

  String applyHref(MacroOffer offer) {
    return href + "/macros/" + offer.macro().id().value();
  }
}
