package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.RoleId;
import com.ensoras.customers.CustomerDraft;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Refusal;
import com.ensoras.model.desk.DeskSequences;
import com.ensoras.model.desk.DeskState;
import com.ensoras.model.desk.DeskStep;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.Members;
import com.ensoras.people.members.Removals;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import com.ensoras.people.roles.Saving;
import com.ensoras.people.teams.TeamDeletions;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.Teams;
import com.ensoras.tags.TagDraft;
import com.ensoras.tags.TagId;
import com.ensoras.tags.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The product at a desk of its own, doing the steps of the model. Tickets come by a program, so
 * that replies reach it by themselves, and leave at once.
 */
final class DeskDriver implements AutoCloseable {

  final Desk desk;
  private final Map<String, TicketId> tickets = new TreeMap<>();
  private final Map<String, TeamId> teams = new TreeMap<>();
  private final Map<String, RoleId> roles = new TreeMap<>();
  private final Map<String, TagId> tags = new TreeMap<>();
  private final Set<String> joined = new TreeSet<>();

  DeskDriver(ApplicationContext product) {
    desk = new Desk(product);
    for (var tag : DeskSequences.TAGS) {
      tags.put(
          tag,
          desk.bean(Tags.class).create(desk.as("Olga"), new TagDraft(tag, "red", "")).tag().id());
    }
  }

  @Override
  public void close() {
    desk.close();
  }

  /** "ok", or the code of the refusal. */
  String perform(DeskStep step) {
    try {
      act(step);
      return "ok";
    } catch (Refusal refused) {
      return refused.code();
    }
  }

  private void act(DeskStep step) {
    switch (step) {
      case DeskStep.Arrive s -> tickets.put(s.ticket(), arrive(s));
      case DeskStep.WriteAgain s -> writeAgain(s);
      case DeskStep.OpenByHand s -> {
        var draft = new NewTicketDraft(CustomerDraft.of("Carl", ""), "Broken", s.text(), List.of());
        var id = desk.bean(NewTickets.class).byHand(actor(s.by()), draft);
        tickets.put(s.ticket(), id);
        settle(id);
      }
      case DeskStep.BulkClose s -> bulk(s.by(), BulkKind.CLOSE, s.tickets());
      case DeskStep.BulkApprove s -> bulk(s.by(), BulkKind.APPROVE, s.tickets());
      case DeskStep.OnTicket s -> onTicket(s);
      case DeskStep.Join s -> {
        desk.acme.join(s.member(), role(s.role()));
        joined.add(s.member());
      }
      case DeskStep.Remove s ->
          desk.bean(Removals.class).remove(desk.as("Olga"), member(s.member()), Map.of());
      case DeskStep.GiveRole s ->
          desk.bean(Members.class)
              .giveRole(desk.as("Olga"), member(s.member()), role(s.role()), null);
      case DeskStep.Rewrite s -> rewrite(s);
      case DeskStep.SetTeam s -> setTeam(s);
      case DeskStep.DeleteTeam s -> {
        desk.bean(TeamDeletions.class).delete(desk.as("Olga"), team(s.team()));
        teams.remove(s.team());
      }
    }
  }

  private void onTicket(DeskStep.OnTicket step) {
    var who = actor(step.by());
    var id = ticket(step.ticket());
    switch (step) {
      case DeskStep.Reply s -> {
        desk.bean(Replies.class).reply(who, id, ReplyDraft.of(s.text()));
        settle(id);
      }
      case DeskStep.Note s -> desk.bean(Replies.class).note(who, id, "Between us");
      case DeskStep.Assign s ->
          desk.bean(Assignments.class)
              .assign(
                  who,
                  id,
                  s.agent().isEmpty() ? null : member(s.agent()),
                  s.team().isEmpty() ? null : team(s.team()),
                  s.anyway());
      case DeskStep.Take s -> desk.bean(Assignments.class).take(who, id);
      case DeskStep.HandBack s -> desk.bean(Assignments.class).handBack(who, id);
      case DeskStep.Resolve s -> desk.bean(Closings.class).resolve(who, id);
      case DeskStep.Close s -> desk.bean(Closings.class).close(who, id);
      case DeskStep.Reopen s -> desk.bean(Closings.class).reopen(who, id);
      case DeskStep.Approve s -> {
        desk.bean(Approvals.class).approve(who, id, s.edition());
        settle(id);
      }
      case DeskStep.Reject s -> desk.bean(Approvals.class).reject(who, id, s.edition(), "No");
      case DeskStep.EditDraft s ->
          desk.bean(Approvals.class).edit(who, id, s.edition(), ReplyDraft.of(s.text()));
      case DeskStep.SetTags s ->
          desk.bean(Handling.class)
              .setTags(who, id, s.tags().stream().map(tags::get).collect(Collectors.toSet()));
      case DeskStep.Prioritise s ->
          desk.bean(Handling.class).setPriority(who, id, Priority.numbered(s.priority()));
      case DeskStep.Merge s -> desk.bean(Mergers.class).merge(who, id, ticket(s.into()));
      case DeskStep.MarkSpam s -> {
        if (s.spam()) {
          desk.bean(Spam.class).mark(who, id);
        } else {
          desk.bean(Spam.class).unmark(who, id);
        }
      }
    }
  }

  private TicketId arrive(DeskStep.Arrive s) {
    return desk.asMachine(
        permit ->
            desk.bean(Arrivals.class)
                .start(
                    permit,
                    Channel.API,
                    "Broken",
                    teams.get(s.team()),
                    desk.arrived(permit, s.customer() + "@example.test", DeskSequences.FIRST))
                .ticket());
  }

  /** As its customer, whoever that is. */
  private void writeAgain(DeskStep.WriteAgain s) {
    var id = ticket(s.ticket());
    var place =
        desk.<TicketId>asMachine(
            permit -> {
              var customer = desk.bean(TicketStore.class).get(permit, id).customer();
              var arrived = new Arrivals.Arrived(customer, "Anna", s.text(), "", null, List.of());
              return desk.bean(Arrivals.class).goOn(permit, id, arrived).ticket();
            });
    if (!tickets.containsValue(place)) {
      tickets.put(s.next(), place);
    }
  }

  private void bulk(String by, BulkKind kind, List<String> chosen) {
    var who = actor(by);
    var ids = chosen.stream().map(each -> ticket(each).value()).toList();
    var listed = ids.stream().map(id -> new BulkChoice(id, edition(id))).toList();
    var work = desk.bean(Bulk.class).begin(who, kind, BulkWish.NOTHING, listed);
    var going = new BulkJob.Going(who.project().value(), who.reference(), work, kind, false);
    while (unfinished(work)) { // the product's own job is at it too
      desk.bean(BulkJob.class).go(going);
    }
    ids.forEach(id -> settle(new TicketId(id)));
  }

  private @Nullable Integer edition(UUID ticket) {
    var waiting = desk.waiting(new TicketId(ticket));
    return waiting == null ? null : waiting.edition();
  }

  private boolean unfinished(UUID work) {
    return desk.acme
        .world()
        .one(
            Boolean.class,
            "select exists (select from bulk_item where work_id = ? and outcome is null)",
            work);
  }

  /** What was sent leaves now: accepted, whatever became of its writer since. */
  private void settle(TicketId id) {
    var waiting =
        desk.acme
            .world()
            .all(
                Integer.class,
                "select seq from message where ticket_id = ? and state = 0",
                id.value());
    var project = desk.as("Olga").project().value();
    waiting.forEach(
        seq ->
            desk.bean(Dispatch.class).leave(new Dispatch.Leaving(project, id.value(), seq, true)));
  }

  private void rewrite(DeskStep.Rewrite s) {
    var draft = new RoleDraft(s.role(), List.copyOf(s.may()), s.seen(), s.waits());
    var olga = desk.as("Olga");
    if (!roles.containsKey(s.role())) {
      roles.put(s.role(), desk.bean(Roles.class).create(olga, draft).id());
      return;
    }
    var saving = new Saving(desk.acme.role(s.role()).version(), null, true, true);
    desk.bean(Roles.class).update(olga, role(s.role()), draft, saving);
  }

  private void setTeam(DeskStep.SetTeam s) {
    var seats =
        s.seats().stream().filter(this::isThere).map(desk.acme::member).collect(Collectors.toSet());
    var draft = new TeamDraft(s.team(), "", s.active(), seats);
    var olga = desk.as("Olga");
    var id = teams.get(s.team());
    if (id == null) {
      teams.put(s.team(), desk.bean(Teams.class).create(olga, draft).team().id());
    } else {
      var version = desk.bean(Teams.class).get(olga, id).team().version();
      desk.bean(Teams.class).update(olga, id, draft, version);
    }
  }

  private Actor actor(String who) {
    if (!isThere(who)) {
      throw new Missing();
    }
    return desk.as(who);
  }

  private boolean isThere(String who) {
    return who.equals(DeskState.OWNER) || (joined.contains(who) && desk.acme.isMember(who));
  }

  private RoleId role(String handle) {
    return roles.get(handle);
  }

  private MemberId member(String handle) {
    return handle.equals(DeskState.OWNER) || joined.contains(handle)
        ? desk.acme.member(handle)
        : new MemberId(UUID.randomUUID());
  }

  private TeamId team(String handle) {
    return teams.getOrDefault(handle, new TeamId(UUID.randomUUID()));
  }

  TicketId ticket(String handle) {
    return tickets.getOrDefault(handle, new TicketId(UUID.randomUUID()));
  }

  /** By which name the model knows the ticket. */
  String handle(UUID id) {
    return tickets.entrySet().stream()
        .filter(each -> each.getValue().value().equals(id))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("unknown " + id);
  }

  /** Every ticket in the model's words. */
  String inWords() {
    var text =
        String.join(
            "\n",
            desk.acme
                .world()
                .all(
                    String.class,
                    """
                    select concat(t.id, ' status ', t.status, ', priority ', t.priority, ', agent ', a.name, ', team ', g.name,
                      case when t.spam then ', spam' end, ', follows ', t.follows_id, ', merged into ', t.merged_into_id,
                      ', tags ', (select string_agg(x.name, ',' order by x.name) from ticket_tag y join tag x on x.project_id = y.project_id and x.id = y.tag_id where y.project_id = t.project_id and y.ticket_id = t.id),
                      ', said ', (select string_agg(m.body, '|' order by m.seq) from message m where m.project_id = t.project_id and m.ticket_id = t.id and m.kind = 0),
                      ', draft ', (select d.edition || ':' || d.body from draft d where d.project_id = t.project_id and d.ticket_id = t.id and d.state = 0),
                      case when t.message_count <> (select count(*) from message m where m.project_id = t.project_id and m.ticket_id = t.id and m.kind = 0) then ' MISCOUNTED' end)
                    from ticket t
                    join project p on p.id = t.project_id
                    left join member b on b.project_id = t.project_id and b.id = t.assignee_id
                    left join account a on a.id = b.account_id
                    left join team g on g.project_id = t.project_id and g.id = t.team_id
                    where p.slug = ?
                    """,
                    desk.acme.slug));
    for (var each : tickets.entrySet()) {
      text = text.replace(each.getValue().value().toString(), each.getKey());
    }
    return text.lines().sorted().collect(Collectors.joining("\n"));
  }
}
