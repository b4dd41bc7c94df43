package com.ensoras.demo;

import static com.ensoras.demo.DemoPerson.ADA;
import static com.ensoras.demo.DemoPerson.ARNE;
import static com.ensoras.demo.DemoPerson.LENA;
import static com.ensoras.demo.DemoPerson.MALLORY;
import static com.ensoras.demo.DemoPerson.OLGA;
import static com.ensoras.demo.DemoPerson.UMA;
import static com.ensoras.demo.DemoPerson.VERA;

import com.ensoras.access.ProjectLock;
import com.ensoras.access.SystemTask;
import com.ensoras.web.Site;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes Acme and Globex once, by the API: Olga founds, invites, and the others accept. So the
 * sample has a true audit trail, and what its people may not do is refused here as well.
 */
@Component
@ConditionalOnProperty("ensoras.demo")
class DemoHouse {

  private static final String ROOT = "/api/v1/projects";

  private static final int CONVERSATIONS = 2000;

  private final DemoPeople people;
  private final TicketGenerator tickets;
  private final ProjectLock lock;
  private final TransactionOperations transactions;
  private final Site site;
  private final JsonMapper json;

  DemoHouse(
      DemoPeople people,
      TicketGenerator tickets,
      ProjectLock lock,
      TransactionOperations transactions,
      Site site,
      JsonMapper json) {
    this.people = people;
    this.tickets = tickets;
    this.lock = lock;
    this.transactions = transactions;
    this.site = site;
    this.json = json;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(0)
  void build() {
    if (!people.exist()) {
      List.of(DemoPerson.values()).forEach(people::create);
      acme();
      at(MALLORY).post(ROOT, Map.of("name", "Globex"));
    }
    System.out.println("Sign in as anybody of the sample: " + site.link("/demo"));
  }

  private void acme() {
    var olga = at(OLGA);
    var acme = ROOT + "/" + olga.post(ROOT, Map.of("name", "Acme")).get("slug").asString();
    userManager(olga, acme);
    var general = team(olga, acme, "General Support", "Everything that belongs nowhere else.");
    var billing = team(olga, acme, "Billing", "Invoices, refunds and payment questions.");
    var technical = team(olga, acme, "Technical Support", "How it works, and why it does not.");
    var vip = team(olga, acme, "VIP", "Customers who have somebody of their own.");
    join(olga, acme, LENA, List.of(general, billing, vip));
    join(olga, acme, ADA, List.of(general));
    join(olga, acme, ARNE, List.of(general, billing, technical));
    join(olga, acme, VERA, List.of());
    join(olga, acme, UMA, List.of());
    helpDesk(olga, acme, billing);
    invite(olga, acme, "nina@acme.example", "Support Agent", List.of(billing));
    invite(at(ADA), acme, "tom@acme.example", "Viewer", List.of());
    conversations(olga, acme);
  }

  private static void helpDesk(DemoBrowser olga, String acme, String billing) {
    var refund = tag(olga, acme, "Refund", "red", "Money back, in full or in part.");
    tag(olga, acme, "Bug", "purple", "Something does not work as described.");
    tag(olga, acme, "Feature request", "teal", "Something that is not there yet.");
    olga.post(
        acme + "/macros",
        Map.of(
            "name",
            "Refund is on its way",
            "description",
            "After the refund was started in the shop.",
            "body",
            "Hello {{customer.name}},\n\nyour refund is on its way."
                + "\n\n{{agent.name}}, {{project.name}}",
            "tags",
            List.of(refund),
            "team",
            billing,
            "resolve",
            true));
    olga.post(
        acme + "/macros",
        Map.of(
            "name",
            "We are looking into it",
            "body",
            "Hello {{customer.name}},\n\nthank you for writing to us about “{{ticket.subject}}”."
                + " We are looking into it.\n\n{{agent.name}}"));
  }

  private static String tag(
      DemoBrowser who, String acme, String name, String colour, String about) {
    return who.post(acme + "/tags", Map.of("name", name, "colour", colour, "description", about))
        .get("id")
        .asString();
  }

  private void conversations(DemoBrowser olga, String acme) {
    var colours = List.of("red", "orange", "green", "blue", "purple", "teal", "pink", "amber");
    var known =
        StreamSupport.stream(olga.get(acme + "/tags").get("tags").spliterator(), false)
            .map(tag -> tag.get("name").asString().toLowerCase(Locale.ROOT))
            .toList();
    for (var tag : tickets.tags()) {
      if (!known.contains(tag)) {
        var colour = colours.get(tickets.tags().indexOf(tag) % colours.size());
        var name = tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1);
        olga.post(acme + "/tags", Map.of("name", name, "colour", colour));
      }
    }
    transactions.executeWithoutResult(
        status ->
            tickets.fill(
                lock.forTask(SystemTask.OPERATE, acme.substring(acme.lastIndexOf('/') + 1)),
                CONVERSATIONS));
  }

  /** Somebody who manages users without being an agent: the Owner says what the role hands out. */
  private static void userManager(DemoBrowser olga, String acme) {
    var role =
        olga.post(
            acme + "/roles",
            Map.of(
                "name",
                UMA.role(),
                "permissions",
                List.of("users.list", "users.invite", "users.update", "users.remove", "teams.list"),
                "ticketsSeen",
                "mine",
                "repliesWait",
                false));
    olga.put(
        acme + "/roles/" + role.get("id").asString() + "/hands-out",
        Map.of("roles", List.of(role(olga, acme, "Support Agent"), role(olga, acme, "Viewer"))));
  }

  private void join(DemoBrowser inviter, String acme, DemoPerson person, List<String> teams) {
    var link = invite(inviter, acme, person.email(), person.role(), teams);
    at(person)
        .post(
            "/api/v1/invitations/acceptance",
            Map.of("token", link.substring(link.lastIndexOf('/') + 1)));
  }

  private static String invite(
      DemoBrowser inviter, String acme, String email, String role, List<String> teams) {
    return inviter
        .post(
            acme + "/invitations",
            Map.of("email", email, "role", role(inviter, acme, role), "teams", teams))
        .get("link")
        .asString();
  }

  private static String team(DemoBrowser who, String acme, String name, String about) {
    return who.post(acme + "/teams", Map.of("name", name, "description", about))
        .get("id")
        .asString();
  }

  private static String role(DemoBrowser who, String acme, String name) {
    return StreamSupport.stream(who.get(acme + "/roles").get("roles").spliterator(), false)
        .filter(role -> role.get("name").asString().equals(name))
        .map(role -> role.get("id").asString())
        .findFirst()
        .orElseThrow();
  }

  private DemoBrowser at(DemoPerson person) {
    return new DemoBrowser(site.url(), json, people.signIn(person, DemoPeople.HERE));
  }
}
