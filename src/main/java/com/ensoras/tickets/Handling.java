package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.customers.CustomerDraft;
import com.ensoras.customers.CustomerStore;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.Stale;
import com.ensoras.tags.Tag;
import com.ensoras.tags.TagId;
import com.ensoras.tags.TagStore;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is noted about a ticket: priority, tags, its customer, that it was opened. */
@Operations
public class Handling {

  static final int MOST_TAGS = 30;

  private final Entrance entrance;
  private final TicketStore tickets;
  private final TagStore tags;
  private final CustomerStore customers;
  private final SearchStore search;
  private final Timeline timeline;
  private final Sql sql;

  Handling(
      Entrance entrance,
      TicketStore tickets,
      TagStore tags,
      CustomerStore customers,
      SearchStore search,
      Timeline timeline,
      Sql sql) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.tags = tags;
    this.customers = customers;
    this.search = search;
    this.timeline = timeline;
    this.sql = sql;
  }

  public void setPriority(Actor actor, TicketId id, Priority priority) {
    setPriority(entrance.require(actor, Permission.TICKETS_CHANGE_PRIORITY), id, priority);
  }

  /**
   * @return whether anything changed
   */
  boolean setPriority(Permit permit, TicketId id, Priority priority) {
    var ticket = tickets.lock(permit, id);
    if (ticket.priority() == priority) {
      return false;
    }
    tickets.setPriority(permit, id, priority);
    timeline.record(
        permit,
        id,
        "priority",
        "changed the priority from " + ticket.priority().label() + " to " + priority.label(),
        "");
    return true;
  }

  /**
   * The ticket has exactly these tags then.
   *
   * @throws Invalid when one of them does not exist, or there are too many
   */
  public void setTags(Actor actor, TicketId id, Set<TagId> wanted) {
    setTags(entrance.require(actor, Permission.TICKETS_RESPOND), id, wanted);
  }

  /**
   * @return whether anything changed
   */
  boolean setTags(Permit permit, TicketId id, Set<TagId> wanted) {
    if (wanted.size() > MOST_TAGS) {
      throw new Invalid("tag", "A ticket has at most " + MOST_TAGS + " tags.");
    }
    tickets.lock(permit, id);
    Replies.now(permit).require(Permission.TAGS_LIST);
    var before = tagsOf(permit, id);
    var fresh = wanted.stream().filter(tag -> !before.contains(tag)).toList();
    var added = tags.byIds(permit, tags.keep(permit, fresh));
    if (added.size() < fresh.size()) {
      throw new Invalid("tag", "One of the tags does not exist any more.");
    }
    var removed = before.stream().filter(tag -> !wanted.contains(tag)).toList();
    if (added.isEmpty() && removed.isEmpty()) {
      return false;
    }
    remove(permit, id, removed);
    add(permit, id, added);
    timeline.record(permit, id, "tags", words(added, tags.byIds(permit, removed)), "");
    return true;
  }

  /**
   * @param shown the version that the form was made from
   * @throws Stale when the customer was changed since
   * @throws com.ensoras.customers.CustomerAddressTaken when another customer has the address
   */
  public void editCustomer(Actor actor, TicketId id, CustomerDraft draft, int shown) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    draft.check();
    var customer = tickets.lock(permit, id).customer();
    Replies.now(permit).require(Permission.TICKETS_VIEW);
    var before = customers.get(permit, customer).email();
    if (!customers.update(permit, customer, draft, shown)) {
      var now = customers.get(permit, customer);
      throw new Stale(List.of("name: " + now.name(), "address: " + now.email()));
    }
    search.renamed(permit, customer, before == null ? "" : before);
    timeline.record(permit, id, "customer", "edited the customer", "");
  }

  /** Somebody who may read it has opened it. */
  public void seen(Actor actor, TicketId id) {
    var permit = entrance.require(actor, Permission.TICKETS_VIEW);
    tickets.get(permit, id);
    if (tickets.markRead(permit, id)) {
      timeline.tell(permit, id);
    }
  }

  Set<TagId> tagsOf(Permit permit, TicketId id) {
    return sql
        .in(
            permit,
            "select tag_id from ticket_tag where project_id = :project and ticket_id = :ticket")
        .param("ticket", id.value())
        .query((row, n) -> new TagId((UUID) row.getObject(1)))
        .list()
        .stream()
        .collect(Collectors.toSet());
  }

  private void add(Permit permit, TicketId id, List<Tag> added) {
    sql.in(
            permit,
            """
            insert into ticket_tag (project_id, ticket_id, tag_id, last_message_at)
            select t.project_id, t.id, g.id, t.last_message_at
            from ticket t, tag g
            where t.project_id = :project and t.id = :ticket and g.project_id = :project and g.id = any(:tags)
            """)
        .param("ticket", id.value())
        .param("tags", ids(added.stream().map(Tag::id).toList()))
        .update();
  }

  private void remove(Permit permit, TicketId id, List<TagId> removed) {
    sql.in(
            permit,
            """
            delete from ticket_tag
            where project_id = :project and ticket_id = :ticket and tag_id = any(:tags)
            """)
        .param("ticket", id.value())
        .param("tags", ids(removed))
        .update();
  }

  private static UUID[] ids(Collection<TagId> tags) {
    return tags.stream().map(TagId::value).toArray(UUID[]::new);
  }

  private static String words(List<Tag> added, List<Tag> removed) {
    var plus = names("added the tag", added);
    var minus = names("removed the tag", removed);
    return plus.isEmpty() || minus.isEmpty() ? plus + minus : plus + " and " + minus;
  }

  private static String names(String act, List<Tag> tags) {
    if (tags.isEmpty()) {
      return "";
    }
    return act
        + (tags.size() == 1 ? " " : "s ")
        + tags.stream().map(Tag::name).collect(Collectors.joining(", "));
  }
}
