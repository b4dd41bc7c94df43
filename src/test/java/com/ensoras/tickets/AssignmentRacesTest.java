package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.RoleId;
import com.ensoras.customers.CustomerDraft;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.Removals;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import com.ensoras.people.roles.Saving;
import com.ensoras.people.teams.TeamDeletions;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.Teams;
import com.ensoras.tickets.AtOnce.Ends;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever gets a ticket at the moment in which they go, or may not answer any more. */
@Tag("races")
@EnsorasTest
class AssignmentRacesTest {

  private static final String ANNA = "anna@example.test";

  @Autowired ApplicationContext product;
  @Autowired Assignments assignments;
  @Autowired Removals removals;
  @Autowired Roles roles;
  @Autowired Teams teams;
  @Autowired TeamDeletions deletions;
  @Autowired Closings closings;
  @Autowired BulkJob job;
  @Autowired Bulk bulk;
  private Desk desk;
  private int count;

  @BeforeEach
  void found() {
    desk = new Desk(product);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void nothingStaysWithWhoeverIsRemoved() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = write(null);
              var rob = somebody();
              var end =
                  pair.of(
                      () -> assignments.assign(desk.as("Lena"), ticket, rob, null, true),
                      () -> removals.remove(desk.as("Olga"), rob, Map.of()));
              assertThat(desk.see(ticket).assignee()).isNull();
              assertThat(end.otherDone()).isTrue();
              return end;
            });
    bothOrders(ends, Invalid.class);
  }

  @Test
  void keepingTheAgentWhoIsJustRemovedIsNoError() throws Exception {
    var team = desk.team("Billing", "Lena");
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = write(null);
              var rob = somebody();
              assignments.assign(desk.as("Olga"), ticket, rob, null, true);
              var end =
                  pair.of(
                      () -> assignments.assign(desk.as("Lena"), ticket, rob, team, true),
                      () -> removals.remove(desk.as("Olga"), rob, Map.of()));
              assertThat(desk.see(ticket).assignee()).isNull();
              assertThat(desk.see(ticket).team()).isEqualTo(end.oneDone() ? team : null);
              return end;
            });
    bothOrders(ends, Invalid.class);
  }

  @Test
  void whatSomebodyTakesWhileTheyAreRemovedIsNobodys() throws Exception {
    var team = desk.team("Billing", "Lena");
    AtOnce.play(
        pair -> {
          var ticket = write(team);
          var name = "Rob " + count++;
          var rob = desk.acme.join(name, desk.acme.role("Support Agent").id());
          seat(team, rob);
          var robs = desk.as(name);
          var end =
              pair.of(
                  () -> assignments.take(robs, ticket),
                  () -> removals.remove(desk.as("Olga"), rob, Map.of()));
          assertThat(desk.see(ticket).assignee()).isNull();
          assertThat(end.otherDone()).isTrue();
          return end;
        });
  }

  @Test
  void whatSomebodyOpensWhileTheyAreRemovedIsNobodysOrIsNot() throws Exception {
    var role = desk.acme.role("Own", "mine", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND).id();
    var ends =
        AtOnce.play(
            pair -> {
              var name = "Rob " + count++;
              var rob = desk.acme.join(name, role);
              var robs = desk.as(name);
              var draft =
                  new NewTicketDraft(CustomerDraft.of("Carl", ""), name, "Hello", List.of());
              var end =
                  pair.of(
                      () -> desk.bean(NewTickets.class).byHand(robs, draft),
                      () -> removals.remove(desk.as("Olga"), rob, Map.of()));
              assertThat(end.otherDone()).isTrue();
              var opened =
                  desk.listed("Olga", TicketFilter.ALL).stream().filter(name::equals).toList();
              assertThat(opened).hasSize(end.oneDone() ? 1 : 0);
              return end;
            });
    bothOrders(ends, Missing.class);
  }

  @Test
  void onceARoleMayNotAnswerNobodyWithItGetsTickets() throws Exception {
    var role = desk.acme.role("Helper", "all", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND).id();
    var rob = desk.acme.join("Rob", role);
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = write(null);
              rewrite(role, TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND);
              var end =
                  pair.of(
                      () -> assignments.assign(desk.as("Lena"), ticket, rob, null, true),
                      () -> rewrite(role, TICKETS_LIST, TICKETS_VIEW));
              assertThat(desk.see(ticket).assignee()).isEqualTo(end.oneDone() ? rob : null);
              var next = write(null);
              assertThatThrownBy(() -> assignments.assign(desk.as("Lena"), next, rob, null, true))
                  .isInstanceOf(Invalid.class);
              return end;
            });
    bothOrders(ends, Invalid.class);
  }

  @Test
  void noTicketIsLeftWithATeamThatIsDeleted() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var ticket = write(null);
              var team = desk.team("Team " + count++, "Lena");
              var end =
                  pair.of(
                      () -> assignments.assign(desk.as("Lena"), ticket, null, team, true),
                      () -> deletions.delete(desk.as("Olga"), team));
              assertThat(desk.see(ticket).team()).isNull();
              assertThat(end.otherDone()).isTrue();
              return end;
            });
    bothOrders(ends, Invalid.class);
  }

  @Test
  void keepingTheTeamThatIsJustDeletedIsNoError() throws Exception {
    var ends =
        AtOnce.play(
            pair -> {
              var team = desk.team("Team " + count++, "Lena");
              var ticket = write(team);
              var lena = desk.acme.member("Lena");
              var end =
                  pair.of(
                      () -> assignments.assign(desk.as("Lena"), ticket, lena, team, true),
                      () -> deletions.delete(desk.as("Olga"), team));
              assertThat(desk.see(ticket).team()).isNull();
              assertThat(desk.see(ticket).assignee()).isEqualTo(end.oneDone() ? lena : null);
              return end;
            });
    bothOrders(ends, Invalid.class);
  }

  @Test
  void aTeamThatIsSwitchedOffGetsNoNewTicketsAndNoneIsLost() throws Exception {
    AtOnce.play(
        pair -> {
          var team = desk.team("Team " + count++, "Lena");
          var arrived = new TicketId[1];
          var end = pair.of(() -> arrived[0] = write(team), () -> switchOff(team));
          assertThat(end.bothDone()).isTrue();
          assertThat(desk.see(arrived[0]).team()).isIn(team, null);
          assertThat(desk.see(write(team)).team()).isNull();
          return end;
        });
  }

  @Test
  void whatFollowsAClosedTicketArrivesWhileItsTeamIsDeleted() throws Exception {
    AtOnce.play(
        pair -> {
          var team = desk.team("Team " + count++, "Lena");
          var ticket = write(team);
          closings.close(desk.as("Olga"), ticket);
          var next = new TicketId[1];
          var end =
              pair.of(
                  () -> next[0] = desk.writeAgain(ticket, ANNA, "Still broken"),
                  () -> deletions.delete(desk.as("Olga"), team));
          assertThat(end.bothDone()).isTrue();
          assertThat(desk.see(next[0]).follows()).isEqualTo(ticket);
          assertThat(desk.see(next[0]).team()).isNull();
          return end;
        });
  }

  @Test
  void ofTwoWhoTakeATicketOneHasIt() throws Exception {
    var team = desk.team("Billing", "Arne", "Lena");
    AtOnce.play(
        pair -> {
          var ticket = write(team);
          var end =
              pair.of(
                  () -> assignments.take(desk.as("Arne"), ticket),
                  () -> assignments.take(desk.as("Lena"), ticket));
          assertThat(end.exactlyOneDone()).isTrue();
          assertThat(end.oneDone() ? end.other() : end.one()).isInstanceOf(AlreadyTaken.class);
          assertThat(desk.see(ticket).assignee())
              .isEqualTo(desk.acme.member(end.oneDone() ? "Arne" : "Lena"));
          return end;
        });
  }

  @Test
  void closingManyAndAssigningOneOfThemBothHappen() throws Exception {
    AtOnce.play(
        pair -> {
          var ticket = write(null);
          var lena = desk.acme.member("Lena");
          var work = bulk.begin(desk.as("Olga"), BulkKind.CLOSE, List.of(ticket.value()));
          var end =
              pair.of(
                  () -> go(BulkKind.CLOSE, work),
                  () -> assignments.assign(desk.as("Ada"), ticket, lena, null, true));
          assertThat(end.bothDone()).isTrue();
          await(work);
          assertThat(desk.see(ticket).status()).isEqualTo(TicketStatus.CLOSED);
          assertThat(desk.see(ticket).assignee()).isEqualTo(lena);
          return end;
        });
  }

  @Test
  void whoNamesOnlyATeamOverwritesNoAgentAndTheOtherWayRound() throws Exception {
    var team = desk.team("Billing", "Lena");
    var lena = desk.acme.member("Lena");
    AtOnce.play(
        pair -> {
          var ticket = write(null);
          var wish = AssignmentWish.NOTHING;
          var end =
              pair.of(
                  () -> assignments.assign(desk.as("Ada"), ticket, wish.withTeam(team), true),
                  () -> assignments.assign(desk.as("Olga"), ticket, wish.withAgent(lena), true));
          assertThat(end.bothDone()).isTrue();
          assertThat(desk.see(ticket).team()).isEqualTo(team);
          assertThat(desk.see(ticket).assignee()).isEqualTo(lena);
          return end;
        });
  }

  /** The one was done when it came first, and refused when it came second. */
  private static void bothOrders(List<Ends> ends, Class<? extends Throwable> refusal) {
    assertThat(ends.get(0).bothDone()).isTrue();
    assertThat(ends.get(1).one()).isInstanceOf(refusal);
    assertThat(ends).extracting(Ends::one).allMatch(one -> one == null || refusal.isInstance(one));
  }

  private void go(BulkKind kind, UUID work) {
    var olga = desk.as("Olga");
    job.go(new BulkJob.Going(olga.project().value(), olga.reference(), work, kind, false));
  }

  /** The product's own job may be at it too; it ends the work when both are through. */
  private void await(UUID work) {
    go(BulkKind.CLOSE, work);
  }

  private MemberId somebody() {
    return desk.acme.join("Rob " + count++, desk.acme.role("Support Agent").id());
  }

  private void seat(TeamId team, MemberId member) {
    desk.acme
        .world()
        .run(
            "insert into team_seat (project_id, team_id, member_id) select id, ?, ? from project where slug = ?",
            team.value(),
            member.value(),
            desk.acme.slug);
  }

  private void switchOff(TeamId team) {
    var draft = new TeamDraft("Off " + team.value(), "", false, Set.of());
    teams.update(desk.as("Olga"), team, draft, teams.get(desk.as("Olga"), team).team().version());
  }

  private void rewrite(RoleId id, Permission... permissions) {
    var now = desk.acme.role("Helper");
    roles.update(
        desk.as("Olga"),
        id,
        new RoleDraft("Helper", PermissionSet.of(permissions).codes(), "all", false),
        new Saving(now.version(), null, true, true));
  }

  private TicketId write(@org.jspecify.annotations.Nullable TeamId team) {
    return desk.write(ANNA, "Broken", "It broke", team);
  }
}
