package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.customers.CustomerId;
import org.springframework.stereotype.Component;

/** Keeps the words of tickets for the search. */
@Component
class SearchStore {

  /**
   * What one ticket may keep, in bytes as written; PostgreSQL refuses more than a megabyte. Later
   * messages are found by their ticket's other words.
   */
  private static final int MOST = 500_000;

  /** The most that two tickets keep together when they become one. */
  static final int LARGEST = 900_000;

  /** So many characters of one message are searched. */
  private static final int LONGEST = 50_000;

  /** Number, subject and customer of a ticket t and its customer c. */
  private static final String HEAD =
      "to_tsvector('simple', concat_ws(' ', t.number, t.subject, c.name, c.email, translate(c.email, '@._-', '    ')))";

  private final Sql sql;

  SearchStore(Sql sql) {
    this.sql = sql;
  }

  /** Puts a ticket in. */
  void add(Permit permit, TicketId ticket) {
    sql.in(
            permit,
            """
            insert into ticket_search (project_id, ticket_id, number, head, whole, team_id, assignee_id)
            select t.project_id, t.id, t.number, h.head, h.head, coalesce(t.team_id, n.id), coalesce(t.assignee_id, n.id)
            from ticket t
            join customer c on c.project_id = t.project_id and c.id = t.customer_id
            cross join (values ('00000000-0000-0000-0000-000000000000'::uuid)) n (id)
            cross join lateral (select %s as head) h
            where t.project_id = :project and t.id = :ticket
            """
                .formatted(HEAD))
        .param("ticket", ticket.value())
        .update();
  }

  /**
   * All tickets of a customer are found by what the customer is called now, and by the address
   * before no more; its parts stay where content is searched, since messages may have them too.
   *
   * @param before empty when there was none
   */
  void renamed(Permit permit, CustomerId customer, String before) {
    sql.in(
            permit,
            """
            update ticket_search s
            set head = h.head, whole = ts_delete(s.whole, array(
                select lexeme from unnest(to_tsvector('simple', :before)) where lexeme like '%%@%%')) || h.head
            from ticket t
            join customer c on c.project_id = t.project_id and c.id = t.customer_id
            cross join lateral (select %s as head) h
            where t.project_id = :project and t.customer_id = :customer
              and s.project_id = t.project_id and s.ticket_id = t.id
            """
                .formatted(HEAD))
        .param("customer", customer.value())
        .param("before", before)
        .update();
  }

  void addText(Permit permit, TicketId ticket, String text) {
    sql.in(
            permit,
            """
            update ticket_search
            set whole = whole || to_tsvector('simple', left(:text, :longest))
            where project_id = :project and ticket_id = :ticket and octet_length(whole::text) < :most
            """)
        .param("ticket", ticket.value())
        .param("text", text)
        .param("longest", LONGEST)
        .param("most", MOST)
        .update();
  }
}
