package com.ensoras.people.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.MemberId;
import com.ensoras.mail.TestMail;
import com.ensoras.people.ChooseFirst;
import com.ensoras.people.Fate;
import com.ensoras.people.Holding;
import com.ensoras.people.members.Removals;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of invitations when their inviter or their team goes (access.md 8). */
@EnsorasTest
class InvitationHoldingsTest {

  @Autowired ApplicationContext context;
  @Autowired Invitations invitations;
  @Autowired InvitationViews views;
  @Autowired Removals removals;

  private World world;

  @BeforeEach
  void found() {
    world = new World(context);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theDialogSaysHowManyAndTheRemoverChooses() {
    var sent = invite(world.ada, "Viewer", List.of());
    assertThat(removals.asked(world.actor(world.olga), adaId()).holdings())
        .filteredOn(Holding::isChosen)
        .extracting(Holding::what)
        .containsExactly("1 pending invitation");
    assertThatThrownBy(() -> remove(world.olga, Map.of())).isInstanceOf(ChooseFirst.class);
    assertThat(look(sent).state()).isEqualTo(InvitationState.PENDING);
  }

  @Test
  void takenOverTheyGoOnAsTheRemovers() {
    var sent = invite(world.ada, "Viewer", List.of());
    remove(world.olga, Map.of("invitations", Fate.TAKE_OVER));
    assertThat(look(sent).state()).isEqualTo(InvitationState.PENDING);
    assertThat(look(sent).blocked()).isFalse();
    assertThat(look(sent).inviter()).isEqualTo("Olga");
    assertThat(world.anonymous.get(link(sent)).statusCode()).isEqualTo(200);
  }

  @Test
  void endedTheirLinksAreDead() {
    var sent = invite(world.ada, "Viewer", List.of());
    var link = link(sent);
    remove(world.olga, Map.of("invitations", Fate.END));
    assertThat(look(sent).state()).isEqualTo(InvitationState.REVOKED);
    assertThat(look(sent).endedBy()).isEqualTo("Olga");
    assertThat(world.anonymous.get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void whatTheRemoverCouldNotHaveOfferedEnds() {
    var theirs = world.roleWith(List.of("users.list", "users.invite"));
    var leaver = world.member("Leo", theirs);
    var remover = world.memberWith("Rita", List.of("users.list", "users.invite", "users.remove"));
    var within = invite(leaver, theirs, List.of());
    var beyond = invite(leaver, theirs, List.of());
    // Somebody who may has given it a role beyond the remover's.
    invitations.giveRole(
        world.actor(world.olga), beyond.id(), world.role("Admin").toString(), null);

    removals.remove(
        world.actor(remover), new MemberId(leaver.member()), Map.of("invitations", Fate.TAKE_OVER));
    assertThat(look(within).inviter()).isEqualTo("Rita");
    assertThat(look(within).state()).isEqualTo(InvitationState.PENDING);
    assertThat(look(beyond).state()).isEqualTo(InvitationState.REVOKED);
  }

  @Test
  void aTeamThatGoesLeavesTheInvitationStanding() {
    var team = team("Billing");
    var sent = invite(world.olga, "Viewer", List.of(team.toString()));
    assertThat(look(sent).teams()).containsExactly("Billing");
    var deleted =
        world.olga.json("DELETE", "/api/v1/projects/" + world.acme + "/teams/" + team, "");
    assertThat(deleted.statusCode()).as(deleted.body()).isIn(200, 204);
    assertThat(look(sent).state()).isEqualTo(InvitationState.PENDING);
    assertThat(look(sent).teams()).isEmpty();
  }

  private Sent invite(Guest by, String role, List<String> teams) {
    return invite(by, world.role(role), teams);
  }

  private Sent invite(Guest by, UUID role, List<String> teams) {
    return invitations.invite(
        world.actor(by),
        new InvitationDraft(
            List.of("ada-" + UUID.randomUUID() + "@example.com"), role.toString(), teams));
  }

  private InvitationView look(Sent sent) {
    return views.get(world.actor(world.olga), sent.id());
  }

  private static String link(Sent sent) {
    var link = TestMail.linkSentTo(sent.address());
    return link.substring(link.indexOf("/invitations/"));
  }

  private MemberId adaId() {
    return new MemberId(world.ada.member());
  }

  private void remove(Guest by, Map<String, Fate> choices) {
    removals.remove(world.actor(by), adaId(), choices);
  }

  private UUID team(String name) {
    world.run(
        "insert into team (project_id, name, name_key) select id, ?, lower(?) from project where slug = ?",
        name,
        name,
        world.acme);
    return world.one(
        UUID.class,
        "select t.id from team t join project p on p.id = t.project_id where p.slug = ? and t.name = ?",
        world.acme,
        name);
  }
}
