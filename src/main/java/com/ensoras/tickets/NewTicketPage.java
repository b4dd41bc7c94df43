package com.ensoras.tickets;

import com.ensoras.web.Form;

/**
 * The form that opens a ticket by hand.
 *
 * @param waits whether the first message will wait for approval
 */
record NewTicketPage(String listHref, Form form, boolean waits) {}
