package com.ensoras.tickets;

import com.ensoras.customers.Customer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is opened.
 *
 * @param row its names and tags
 * @param earlier whether it has messages before the first of these
 * @param drafts all versions, newest first
 * @param others the customer's other tickets within sight, newest first
 * @param into where a merged ticket goes on, if the reader sees that
 * @param inItsTeam whether the reader sits in its team
 * @param routing how its team's distribution decided last; null when it never did
 * @param presence whether the customer is there now
 */
record TicketView(
    Ticket ticket,
    TicketRow row,
    Customer customer,
    List<Message> messages,
    boolean earlier,
    List<TicketEvent> events,
    List<Draft> drafts,
    List<TicketRow> others,
    @Nullable TicketRow into,
    boolean inItsTeam,
    @Nullable RoutingTrace routing,
    Presence.Now presence) {}
