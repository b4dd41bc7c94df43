package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.customers.CustomerStore;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.people.Acme;
import com.ensoras.people.TeamId;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.Teams;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Acme with customers who write, and a clock that can be moved. */
public final class Desk implements AutoCloseable {

  public final Acme acme;
  private final ApplicationContext product;

  public Desk(ApplicationContext product) {
    this.product = product;
    acme = new Acme(product);
  }

  /** As a channel brings it in. */
  public TicketId write(String email, String subject, String body, @Nullable TeamId team) {
    return asMachine(
        permit ->
            bean(Arrivals.class)
                .start(permit, Channel.EMAIL, subject, team, arrived(permit, email, body))
                .ticket());
  }

  public TicketId write(String email, String subject, String body) {
    return write(email, subject, body, null);
  }

  /** A ticket whose first message brings a file. */
  public TicketId attach(String name, String type, String content) {
    return asMachine(
        permit -> {
          var arrived = arrived(permit, "anna@example.test", "See the file");
          var file =
              new NewFile(
                  name, type, null, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          return bean(Arrivals.class)
              .start(
                  permit,
                  Channel.EMAIL,
                  "A file",
                  null,
                  new Arrivals.Arrived(
                      arrived.customer(),
                      arrived.customerName(),
                      arrived.body(),
                      "",
                      null,
                      List.of(file)))
              .ticket();
        });
  }

  /** The customer writes again. */
  public TicketId writeAgain(TicketId ticket, String email, String body) {
    return asMachine(
        permit -> bean(Arrivals.class).goOn(permit, ticket, arrived(permit, email, body)).ticket());
  }

  public TeamId team(String name, String... members) {
    return bean(Teams.class)
        .create(
            acme.as("Olga"),
            new TeamDraft(
                name,
                "",
                true,
                Arrays.stream(members).map(acme::member).collect(Collectors.toSet())))
        .team()
        .id();
  }

  public void assign(TicketId ticket, @Nullable String member, @Nullable TeamId team) {
    bean(Assignments.class)
        .assign(acme.as("Olga"), ticket, member == null ? null : acme.member(member), team, true);
  }

  public Ticket see(TicketId ticket) {
    return asMachine(permit -> bean(TicketStore.class).get(permit, ticket));
  }

  public @Nullable Draft waiting(TicketId ticket) {
    return asMachine(permit -> bean(DraftStore.class).waiting(permit, ticket).orElse(null));
  }

  /** Subjects of the Tickets page, newest first. */
  public List<String> listed(String who, TicketFilter filter) {
    return reading(
        () ->
            bean(Tickets.class).list(acme.as(who), filter, null, null, 50).rows().stream()
                .map(TicketRow::subject)
                .toList());
  }

  public List<String> inbox(String who) {
    return reading(
        () ->
            bean(Tickets.class)
                .waiting(acme.as(who), TicketFilter.ALL, null, null, 50)
                .rows()
                .stream()
                .map(TicketRow::subject)
                .toList());
  }

  public TicketView open(String who, TicketId ticket) {
    var actor = acme.as(who);
    return bean(Tickets.class).open(actor, ticket, Integer.MAX_VALUE);
  }

  /** Lets the job of a reply run now, whatever the time. */
  public void leave(TicketId ticket, int seq) {
    var project = acme.world().one(Long.class, "select id from project where slug = ?", acme.slug);
    bean(Dispatch.class).leave(new Dispatch.Leaving(project, ticket.value(), seq, false));
  }

  public <T> T asMachine(Function<Permit, T> act) {
    var actor = acme.as("Olga");
    return bean(TransactionOperations.class)
        .execute(
            status ->
                act.apply(bean(ProjectLock.class).unlocked(SystemTask.RECEIVE, actor.project())));
  }

  public Actor as(String who) {
    return acme.as(who);
  }

  public <T> T bean(Class<T> type) {
    return product.getBean(type);
  }

  public static UUID id(TicketId ticket) {
    return ticket.value();
  }

  private <T> T reading(java.util.function.Supplier<T> act) {
    return act.get();
  }

  Arrivals.Arrived arrived(Permit permit, String email, String body) {
    var customer =
        bean(CustomerStore.class).with(permit, EmailAddress.parse(email).orElseThrow(), "");
    return new Arrivals.Arrived(customer, email, body, "", null, List.of());
  }

  @Override
  public void close() {
    acme.close();
  }
}
