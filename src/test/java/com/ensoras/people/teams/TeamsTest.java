package com.ensoras.people.teams;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Trail;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Acme;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import com.ensoras.people.Stale;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.MemberName;
import com.ensoras.people.members.MemberNames;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Teams are made, changed and deleted, and nobody widens their view by a seat. */
@EnsorasTest
class TeamsTest {

  @Autowired ApplicationContext product;
  @Autowired Teams teams;
  @Autowired TeamSeats seats;
  @Autowired TeamDeletions deletions;

  private Acme acme;

  @AfterEach
  void close() {
    acme.close();
  }

  @BeforeEach
  void found() {
    acme = new Acme(product);
    var narrow = acme.role("Narrow", "my-teams-and-mine", TEAMS_LIST, TEAMS_CREATE, TEAMS_UPDATE);
    acme.join("Nina", narrow.id());
  }

  @Test
  void aTeamIsMadeWithItsMembersAndOneEntry() {
    var before = acme.deeds().size();
    var id = create("Olga", " Billing  Support ", "Arne", "Vera");
    var view = teams.get(acme.as("Lena"), id);
    assertThat(view.team().name()).isEqualTo("Billing Support");
    assertThat(view.team().active()).isTrue();
    assertThat(view.members()).extracting(MemberName::name).containsExactly("Arne", "Vera");
    assertThat(acme.deeds()).hasSize(before + 1).endsWith("team.created");
    assertThat(teams.list(acme.as("Lena"), TeamFilter.ALL))
        .extracting(TeamCount::members)
        .containsExactly(2);
  }

  @Test
  void eachActNeedsItsPermission() {
    var id = create("Olga", "Billing");
    refused(() -> teams.list(acme.as("Arne"), TeamFilter.ALL), Denied.class);
    refused(() -> create("Lena", "VIP"), Denied.class);
    refused(() -> teams.update(acme.as("Lena"), id, draft("VIP"), 1), Denied.class);
    refused(() -> deletions.delete(acme.as("Nina"), id), Denied.class);
    refused(() -> seats.seat(acme.as("Lena"), id, acme.member("Arne")), Denied.class);
  }

  @Test
  void namesAreUniqueWithoutCaseAndSpacesAndOfOneTo60Characters() {
    var id = create("Olga", "Billing Support");
    refused(() -> create("Olga", "BILLING support"), TeamNameTaken.class);
    refused(() -> create("Olga", "Billingsupport"), TeamNameTaken.class);
    refused(() -> create("Olga", "  "), Invalid.class);
    refused(() -> create("Olga", "x".repeat(61)), Invalid.class);
    teams.update(acme.as("Olga"), id, draft("billing SUPPORT"), 1);
    var vip = create("Olga", "x".repeat(60));
    refused(
        () -> teams.update(acme.as("Olga"), vip, draft("Billing support"), 1), TeamNameTaken.class);
  }

  @Test
  void aStaleSaveChangesNothingAndSaysWhatChanged() {
    var id = create("Olga", "Billing");
    teams.update(acme.as("Olga"), id, draft("Bills", "Vera"), 1);
    assertThatThrownBy(() -> teams.update(acme.as("Olga"), id, draft("Invoices"), 1))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("Bills");
    seats.seat(acme.as("Olga"), id, acme.member("Arne"));
    refused(() -> teams.update(acme.as("Olga"), id, draft("Invoices"), 2), Stale.class);
    assertThat(teams.get(acme.as("Olga"), id).members()).hasSize(2);
  }

  @Test
  void whoeverDoesNotSeeAllTicketsSeatsPeopleOnlyWhereTheySit() {
    refused(() -> create("Nina", "Mine", "Nina"), ExceedsAuthority.class);
    var hers = create("Olga", "Hers", "Nina");
    var foreign = create("Olga", "Foreign", "Arne");
    refused(
        () -> seats.seat(acme.as("Nina"), foreign, acme.member("Nina")), ExceedsAuthority.class);
    refused(
        () -> teams.update(acme.as("Nina"), foreign, draft("Foreign", "Arne", "Nina"), 1),
        ExceedsAuthority.class);
    seats.seat(acme.as("Nina"), hers, acme.member("Arne"));
    assertThat(teams.get(acme.as("Nina"), hers).members()).hasSize(2);
    teams.update(acme.as("Nina"), foreign, draft("Renamed", "Arne"), 1);
    assertThat(create("Nina", "Empty")).isNotNull();
    seats.unseat(acme.as("Nina"), foreign, acme.member("Arne"));
    assertThat(teams.get(acme.as("Nina"), foreign).members()).isEmpty();
  }

  @Test
  void aSeatGivesNoPermission() {
    var before = acme.as("Vera").authority();
    create("Olga", "Billing", "Vera");
    assertThat(acme.as("Vera").authority()).isEqualTo(before);
  }

  @Test
  void onlyMembersOfThisProjectAreSeated() {
    var mallory = acme.as("Mallory", acme.globex).member();
    refused(
        () -> teams.create(acme.as("Olga"), new TeamDraft("Mixed", "", true, Set.of(mallory))),
        Invalid.class);
    var id = create("Olga", "Billing");
    refused(() -> seats.seat(acme.as("Olga"), id, mallory), Missing.class);
    refused(() -> teams.get(acme.as("Mallory", acme.globex), id), Missing.class);
    refused(() -> deletions.delete(acme.as("Mallory", acme.globex), id), Missing.class);
  }

  @Test
  void aTeamIsDeletedWithItsSeats() {
    var id = create("Olga", "Billing", "Vera");
    assertThat(deletions.asked(acme.as("Olga"), id).members()).isEqualTo(1);
    deletions.delete(acme.as("Olga"), id);
    refused(() -> teams.get(acme.as("Olga"), id), Missing.class);
    assertThat(acme.deeds()).endsWith("team.deleted");
    refused(() -> deletions.delete(acme.as("Olga"), new TeamId(UUID.randomUUID())), Missing.class);
  }

  @Test
  void aTeamThatSomethingNamesStays() {
    var id = create("Olga", "Billing");
    var workflow =
        new Holdings() {
          @Override
          public List<Holding> of(Permit permit, Leaving leaving) {
            return leaving.equals(new Leaving.TeamEnds(id))
                ? List.of(
                    new Holding("workflows", 1, "Workflow Refunds", "names it", Holding.Way.BLOCKS))
                : List.of();
          }

          @Override
          public void release(ExclusivePermit permit, Leaving leaving) {
            throw new IllegalStateException("not to be released");
          }
        };
    var deletions =
        new TeamDeletions(
            product.getBean(ProjectLock.class),
            product.getBean(TeamStore.class),
            product.getBean(SeatStore.class),
            product.getBean(MemberNames.class),
            List.of(workflow),
            product.getBean(Trail.class));
    var olga = acme.as("Olga");
    assertThatThrownBy(
            () ->
                acme.inTransaction(
                    () -> {
                      deletions.delete(olga, id);
                      return true;
                    }))
        .isInstanceOfSatisfying(
            TeamInUse.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("team-in-use");
              assertThat(refusal.details())
                  .isEqualTo(java.util.Map.of("uses", List.of("Workflow Refunds")));
            });
  }

  private TeamId create(String who, String name, String... members) {
    return teams.create(acme.as(who), draft(name, members)).team().id();
  }

  private TeamDraft draft(String name, String... members) {
    var ids = java.util.Arrays.stream(members).map(acme::member).toList();
    return new TeamDraft(name, "", true, Set.<MemberId>copyOf(ids));
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Class<? extends Throwable> why) {
    assertThatThrownBy(act).isInstanceOf(why);
  }
}
