package com.ensoras.people.members;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.access.ProjectLock;
import com.ensoras.audit.Trail;
import com.ensoras.people.Acme;
import com.ensoras.people.ChooseFirst;
import com.ensoras.people.Fate;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import com.ensoras.people.NotOnYourself;
import com.ensoras.people.OwnerIsFixed;
import com.ensoras.people.roles.RoleBooks;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.TeamFilter;
import com.ensoras.people.teams.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody is removed whole, in one transaction, by whoever may. */
@EnsorasTest
class RemovalsTest {

  @Autowired ApplicationContext product;
  @Autowired Removals removals;
  @Autowired Teams teams;

  private Acme acme;

  @AfterEach
  void close() {
    acme.close();
  }

  @BeforeEach
  void found() {
    acme = new Acme(product);
    var remover =
        acme.role(
            "Remover",
            "all",
            USERS_LIST,
            USERS_REMOVE,
            DASHBOARD_VIEW,
            INBOX_VIEW,
            TICKETS_LIST,
            TICKETS_VIEW);
    acme.join("Rita", remover.id());
  }

  @Test
  void seatsAndMembershipEndWithOneEntry() {
    teams.create(acme.as("Olga"), new TeamDraft("Billing", "", true, Set.of(acme.member("Vera"))));
    var asked = removals.asked(acme.as("Rita"), acme.member("Vera"));
    assertThat(asked.holdings()).extracting(Holding::what).containsExactly("1 team seat");

    var before = acme.deeds().size();
    removals.remove(acme.as("Rita"), acme.member("Vera"), Map.of());

    assertThat(acme.isMember("Vera")).isFalse();
    assertThat(acme.person("Vera").name()).as("still signed in").isEqualTo("Vera");
    assertThat(teams.list(acme.as("Olga"), TeamFilter.ALL).getFirst().members()).isZero();
    assertThat(acme.deeds()).hasSize(before + 1).endsWith("member.removed");
  }

  @Test
  void refusalsComeInTheirOrder() {
    refused(() -> remove("Lena", "Olga"), Denied.class);
    refused(() -> remove("Rita", "Olga"), OwnerIsFixed.class);
    refused(() -> remove("Olga", "Olga"), OwnerIsFixed.class);
    refused(() -> remove("Rita", "Rita"), NotOnYourself.class);
    refused(() -> remove("Rita", "Lena"), ExceedsAuthority.class);
    refused(() -> removals.asked(acme.as("Rita"), acme.member("Lena")), ExceedsAuthority.class);
    assertThat(List.of("Lena", "Rita", "Olga")).allMatch(acme::isMember);
  }

  @Test
  void whatHasToBeChosenIsChosenFirst() {
    var invitations = new Fake(Holding.Way.CHOSEN);
    assertThatThrownBy(() -> removeWith(invitations, Map.of()))
        .isInstanceOfSatisfying(
            ChooseFirst.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("choose-for-invitations");
              assertThat(refusal.details()).isEqualTo(Map.of("count", 3L));
            });
    assertThat(acme.isMember("Vera")).isTrue();
    assertThat(invitations.released).isEmpty();

    removeWith(invitations, Map.of("invitations", Fate.END));
    assertThat(acme.isMember("Vera")).isFalse();
    assertThat(invitations.released).containsExactly(Map.of("invitations", Fate.END));
  }

  @Test
  void whatNamesTheMemberBlocks() {
    assertThatThrownBy(() -> removeWith(new Fake(Holding.Way.BLOCKS), Map.of()))
        .isInstanceOf(MemberHolds.class)
        .hasMessageContaining("3 invitations");
    assertThat(acme.isMember("Vera")).isTrue();
  }

  @Test
  void aForgottenHolderMakesTheRemovalFail() {
    teams.create(acme.as("Olga"), new TeamDraft("Billing", "", true, Set.of(acme.member("Vera"))));
    refused(
        () -> removeWith(new Fake(Holding.Way.LETS_GO), Map.of()),
        org.springframework.dao.DataIntegrityViolationException.class);
    assertThat(acme.isMember("Vera")).isTrue();
  }

  private void remove(String who, String whom) {
    removals.remove(acme.as(who), acme.member(whom), Map.of());
  }

  /** Removes Vera where only this holder knows what she holds. */
  private void removeWith(Holdings holder, Map<String, Fate> choices) {
    var alone =
        new Removals(
            product.getBean(ProjectLock.class),
            product.getBean(MemberStore.class),
            product.getBean(RoleBooks.class),
            List.of(holder),
            product.getBean(Trail.class));
    var olga = acme.as("Olga");
    acme.inTransaction(
        () -> {
          alone.remove(olga, acme.member("Vera"), choices);
          return true;
        });
  }

  private static final class Fake implements Holdings {

    private final Holding.Way way;
    private final List<Map<String, Fate>> released = new ArrayList<>();

    Fake(Holding.Way way) {
      this.way = way;
    }

    @Override
    public List<Holding> of(Permit permit, Leaving leaving) {
      return List.of(new Holding("invitations", 3, "3 invitations", "end", way));
    }

    @Override
    public void release(ExclusivePermit permit, Leaving leaving) {
      if (leaving instanceof Leaving.MemberLeaves member) {
        released.add(member.choices());
      }
    }
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Class<? extends Throwable> why) {
    assertThatThrownBy(act).isInstanceOf(why);
  }
}
