package com.ensoras.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.Removals;
import com.ensoras.people.teams.TeamDeletions;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.TeamInUse;
import com.ensoras.people.teams.Teams;
import com.ensoras.tags.TagDraft;
import com.ensoras.tags.TagEndings;
import com.ensoras.tags.TagId;
import com.ensoras.tags.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of macros when a member, a team or a tag that they name goes. */
@EnsorasTest
class NamedInMacrosTest {

  @Autowired ApplicationContext product;
  @Autowired Macros macros;
  @Autowired Tags tags;
  @Autowired TagEndings endings;
  @Autowired Teams teams;
  @Autowired TeamDeletions deletions;
  @Autowired Removals removals;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void aMemberWhoGoesIsNoLongerAssignedTo() {
    var steps = new StepsDraft(Set.of(), "high", acme.member("Arne"), null, false);
    var id = create("To Arne", steps);
    var dialog = acme.get("Olga", "/users/" + acme.member("Arne").value() + "/removal").body();
    assertThat(dialog).contains("1 macro (To Arne) no longer assigns tickets to them.");
    removals.remove(acme.as("Olga"), acme.member("Arne"), Map.of());
    var macro = macros.get(acme.as("Olga"), id);
    assertThat(words(macro)).containsExactly("Set priority High");
    assertThat(macro.version()).isEqualTo(2);
  }

  @Test
  void aTeamThatIsNamedStaysUntilTheMacroIsChanged() {
    var team =
        teams.create(acme.as("Olga"), new TeamDraft("Billing", "", true, Set.of())).team().id();
    var steps = new StepsDraft(Set.of(), "", null, team, false);
    var ids = List.of(create("Bill", steps), create("Invoice", steps));
    assertThat(acme.get("Olga", "/teams/" + team.value() + "/deletion").body())
        .contains("2 macros (Bill, Invoice) assign tickets to this team and must be changed first");
    assertThatThrownBy(() -> deletions.delete(acme.as("Olga"), team))
        .isInstanceOf(TeamInUse.class)
        .hasMessageContaining("2 macros (Bill, Invoice)");
    macros.delete(acme.as("Olga"), ids.getFirst());
    macros.update(acme.as("Olga"), ids.getLast(), MacroDrafts.named("Invoice"), 1);
    deletions.delete(acme.as("Olga"), team);
  }

  @Test
  void aTeamThatBecameInactiveMayStayInAMacro() {
    var team =
        teams.create(acme.as("Olga"), new TeamDraft("Billing", "", true, Set.of())).team().id();
    var id = create("Bill", new StepsDraft(Set.of(), "", null, team, false));
    teams.update(acme.as("Olga"), team, new TeamDraft("Billing", "", false, Set.of()), 1);
    assertThat(words(save(id, team))).containsExactly("Assign team Billing (not active)");
  }

  @Test
  void aTagThatEndsIsNoLongerAddedAndAMergedOneIsReplaced() {
    var bug = tag("Bug");
    var defect = tag("Defect");
    var both = create("Both", new StepsDraft(Set.of(bug, defect), "", null, null, false));
    var one = create("One", new StepsDraft(Set.of(bug), "", null, null, false));
    assertThat(tags.get(acme.as("Olga"), bug).tickets()).isZero();
    var page = "/tags/" + bug.value();
    assertThat(acme.get("Olga", page + "/deletion").body())
        .contains("It is also taken out of 2 macros (Both, One).");
    assertThat(acme.get("Olga", page + "/merger").body())
        .contains("It is also replaced in 2 macros (Both, One).");
    endings.merge(acme.as("Olga"), bug, defect);
    for (var id : List.of(both, one)) {
      assertThat(words(macros.get(acme.as("Olga"), id))).containsExactly("Add tag Defect");
      assertThat(macros.get(acme.as("Olga"), id).version()).isEqualTo(2);
    }
    endings.delete(acme.as("Olga"), defect);
    assertThat(words(macros.get(acme.as("Olga"), one))).isEmpty();
  }

  private Macro save(MacroId id, TeamId team) {
    var steps = new StepsDraft(Set.of(), "", null, team, false);
    return macros.update(
        acme.as("Olga"), id, MacroDrafts.of("Bill", 7, steps, TriggerDraft.NONE), 1);
  }

  private MacroId create(String name, StepsDraft steps) {
    return macros.create(acme.as("Olga"), MacroDrafts.of(name, 100, steps, TriggerDraft.NONE)).id();
  }

  private TagId tag(String name) {
    return tags.create(acme.as("Olga"), new TagDraft(name, "red", "")).tag().id();
  }

  private static List<String> words(Macro macro) {
    return macro.steps().stream().map(MacroStep::words).toList();
  }
}
