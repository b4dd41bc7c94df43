package com.ensoras.tickets;

import com.ensoras.web.Form;
import java.util.List;

/**
 * The form that opens a ticket by hand.
 *
 * @param files that were uploaded with what was refused
 * @param waits whether the first message will wait for approval
 */
record NewTicketPage(
    String project, String listHref, List<Attachment> files, Form form, boolean waits) {}
