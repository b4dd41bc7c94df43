package com.ensoras.tickets;

import com.ensoras.access.Permit;
import com.ensoras.customers.CustomerId;
import com.ensoras.customers.CustomerStore;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.people.TeamId;
import com.ensoras.words.ProjectWords;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages of customers, as channels bring them in. Joins the transaction in which the channel
 * notes that it has them, so that none is lost and none comes twice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Arrivals {

  static final int LONGEST_SUBJECT = 300;

  /**
   * What a customer wrote.
   *
   * @param quoted what it repeats of earlier messages; may be empty
   * @param html sanitised, null for plain text
   * @param address where it came from, as it says of itself; null where there is no such thing
   * @param others who got it too, beside this desk: whom a reply to all copies
   */
  public record Arrived(
      CustomerId customer,
      String customerName,
      String body,
      String quoted,
      @Nullable String html,
      List<NewFile> files,
      @Nullable String address,
      List<String> others) {

    public Arrived {
      files = List.copyOf(files);
      others = List.copyOf(others);
    }

    public Arrived(
        CustomerId customer,
        String customerName,
        String body,
        String quoted,
        @Nullable String html,
        List<NewFile> files) {
      this(customer, customerName, body, quoted, html, files, null, List.of());
    }
  }

  /** Where it went. */
  public record Place(TicketId ticket, int seq) {}

  private final TicketStore tickets;
  private final MessageStore messages;
  private final CustomerStore customers;
  private final SearchStore search;
  private final Candidates candidates;
  private final Routing routing;
  private final Timeline timeline;
  private final ProjectWords words;

  Arrivals(
      TicketStore tickets,
      MessageStore messages,
      CustomerStore customers,
      SearchStore search,
      Candidates candidates,
      Routing routing,
      Timeline timeline,
      ProjectWords words) {
    this.tickets = tickets;
    this.messages = messages;
    this.customers = customers;
    this.search = search;
    this.candidates = candidates;
    this.routing = routing;
    this.timeline = timeline;
    this.words = words;
  }

  /**
   * A new conversation.
   *
   * @param team where it starts, if it takes tickets; null for none
   */
  public Place start(
      Permit permit, Channel channel, String subject, @Nullable TeamId team, Arrived arrived) {
    return start(permit, channel, subject, team, arrived, null);
  }

  /**
   * Goes on with a conversation: a resolved ticket is open again, a closed one is followed by a new
   * one, a merged one goes on where it was merged into; in spam nothing but the message is kept.
   * Whoever else writes into a closed ticket gets a new one for themselves: what follows in it, its
   * answers among it, is theirs and not the customer's.
   *
   * @throws com.ensoras.kernel.Missing when there is no such ticket
   */
  public Place goOn(Permit permit, TicketId id, Arrived arrived) {
    return goOn(permit, id, arrived, new HashSet<>());
  }

  /**
   * @param been a ticket can have been merged into the one that it follows, so each is followed
   *     once
   */
  private Place goOn(Permit permit, TicketId id, Arrived arrived, Set<TicketId> been) {
    been.add(id);
    var ticket = lock(permit, id);
    var merged = ticket.mergedInto();
    if (merged != null) {
      return goOn(permit, merged, arrived, been);
    }
    if (ticket.spam()) {
      return keepQuietly(permit, id, arrived);
    }
    if (ticket.status() == TicketStatus.CLOSED) {
      var newer = tickets.followUp(permit, id, arrived.customer());
      if (newer.isPresent() && !been.contains(newer.get())) {
        return goOn(permit, newer.get(), arrived, been);
      }
      return start(permit, ticket.channel(), ticket.subject(), ticket.team(), arrived, ticket);
    }
    var next =
        ticket.status() == TicketStatus.AWAITING_APPROVAL
            ? TicketStatus.AWAITING_APPROVAL
            : TicketStatus.AWAITING_AGENT;
    var seq = tickets.addMessage(permit, id, Author.CUSTOMER, next);
    keep(permit, id, seq, arrived);
    if (ticket.status() == TicketStatus.RESOLVED) {
      timeline.record(
          permit,
          id,
          arrived.customerName(),
          "reopened",
          "reopened the ticket",
          "They wrote again.");
    } else {
      timeline.tell(permit, id);
    }
    return new Place(id, seq);
  }

  /**
   * Keeps what a program answered by itself, like a note of absence: the ticket stays where it
   * stands.
   */
  public Place keepQuietly(Permit permit, TicketId id, Arrived arrived) {
    var merged = tickets.lock(permit, id).mergedInto();
    if (merged != null) {
      return keepQuietly(permit, merged, arrived);
    }
    var seq = tickets.addQuietly(permit, id, Author.CUSTOMER);
    keep(permit, id, seq, arrived);
    return new Place(id, seq);
  }

  /**
   * Locks a ticket before anything of its customer is touched, so that none waits for the other.
   */
  public void hold(Permit permit, TicketId id) {
    lock(permit, id);
  }

  /**
   * Closes what was just begun, because a rule says so.
   *
   * @param rule its name, for the timeline
   */
  public void close(Permit permit, TicketId id, String rule) {
    tickets.setStatus(permit, id, TicketStatus.CLOSED);
    timeline.record(permit, id, rule, "closed", "closed the ticket", "");
  }

  /** What follows a closed ticket begins in its team, and whoever ends a team locks that first. */
  private Ticket lock(Permit permit, TicketId id) {
    tickets.holdTeamOfClosed(permit, id);
    return tickets.lock(permit, id);
  }

  private Place start(
      Permit permit,
      Channel channel,
      String subject,
      @Nullable TeamId wanted,
      Arrived arrived,
      @Nullable Ticket follows) {
    var team = wanted == null ? null : candidates.taking(permit, wanted).orElse(null);
    var id =
        tickets.insert(
            permit,
            subject(permit, subject),
            channel,
            arrived.customer(),
            TicketStatus.AWAITING_AGENT,
            Author.CUSTOMER,
            follows == null ? null : follows.id());
    if (team != null) {
      tickets.assign(permit, id, null, team);
    }
    search.add(permit, id);
    var seq = tickets.addMessage(permit, id, Author.CUSTOMER, TicketStatus.AWAITING_AGENT);
    keep(permit, id, seq, arrived);
    if (follows != null) {
      timeline.record(
          permit,
          id,
          "follows",
          "opened this ticket",
          follows.customer().equals(arrived.customer())
              ? "It follows " + follows.hash() + ", which is closed."
              : "They wrote into " + follows.hash() + ", which is closed and another customer's.");
    }
    if (team != null) {
      routing.place(permit, id, team);
    }
    return new Place(id, seq);
  }

  private void keep(Permit permit, TicketId id, int seq, Arrived arrived) {
    messages.insert(permit, id, seq, NewMessage.received(arrived, address(permit, id, arrived)));
    search.addText(permit, id, arrived.body());
    tickets.moveTags(permit, id);
    timeline.tell(permit, id);
  }

  /** Whoever is not the ticket's customer is named by where they wrote from. */
  private String address(Permit permit, TicketId id, Arrived arrived) {
    var address = arrived.address();
    if (address == null) {
      return "";
    }
    var customer = customers.get(permit, tickets.get(permit, id).customer()).email();
    return customer != null && key(customer).equals(key(address)) ? "" : address;
  }

  private static Optional<String> key(String address) {
    return EmailAddress.parse(address).map(EmailAddress::key);
  }

  /** A reply carries it, so the customer reads what stands in for none. */
  private String subject(Permit permit, String given) {
    var line = subject(given);
    return line.isEmpty() ? words.of(permit).get("ticket.no-subject") : line;
  }

  /** One line, of a length. */
  static String subject(String given) {
    var line =
        given
            .replaceAll("\\p{Cntrl}+", " ")
            .replaceAll("[\\u202a-\\u202e\\u2066-\\u2069]", "")
            .strip();
    return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }
}
