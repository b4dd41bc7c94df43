package com.ensoras.macros;

import static com.ensoras.access.Permission.*;
import static com.ensoras.macros.MacroDrafts.named;
import static com.ensoras.macros.MacroDrafts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Acme;
import com.ensoras.people.Stale;
import com.ensoras.people.TeamId;
import com.ensoras.people.teams.TeamDraft;
import com.ensoras.people.teams.Teams;
import com.ensoras.tags.TagDraft;
import com.ensoras.tags.TagId;
import com.ensoras.tags.Tags;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Macros are made, changed, switched and deleted. */
@EnsorasTest
class MacrosTest {

  @Autowired ApplicationContext product;
  @Autowired Macros macros;
  @Autowired Tags tags;
  @Autowired Teams teams;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Tina", acme.role("Changer", "all", MACROS_LIST, MACROS_UPDATE).id());
    acme.join("Dora", acme.role("Deleter", "all", MACROS_LIST, MACROS_DELETE).id());
    acme.join("Nils", acme.role("Nothing", "all").id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void eachActNeedsItsPermission() {
    var id = create(named("Refund"));
    refused(() -> macros.list(acme.as("Nils"), MacroFilter.ALL), Denied.class);
    refused(() -> macros.get(acme.as("Nils"), id), Denied.class);
    refused(() -> macros.create(acme.as("Tina"), named("Bug")), Denied.class);
    refused(() -> macros.update(acme.as("Dora"), id, named("Bug"), 1), Denied.class);
    refused(() -> macros.activate(acme.as("Dora"), id, false), Denied.class);
    refused(() -> macros.delete(acme.as("Tina"), id), Denied.class);
    macros.update(acme.as("Tina"), id, named("Bug"), 1);
    macros.delete(acme.as("Dora"), id);
    refused(() -> macros.get(acme.as("Olga"), id), Missing.class);
  }

  @Test
  void theyStandByPriorityThenAge() {
    create(MacroDrafts.of("Third", 100, StepsDraft.NONE, TriggerDraft.NONE));
    create(MacroDrafts.of("Fourth", 100, StepsDraft.NONE, TriggerDraft.NONE));
    create(MacroDrafts.of("First", 1, StepsDraft.NONE, TriggerDraft.NONE));
    create(MacroDrafts.of("Second", 99, StepsDraft.NONE, TriggerDraft.NONE));
    assertThat(names(MacroFilter.ALL)).containsExactly("First", "Second", "Third", "Fourth");
  }

  @Test
  void theyAreFoundByNameAndTextAndWhoeverAnswersGetsTheActiveOnes() {
    create(named("VIP Refund"));
    macros.activate(acme.as("Tina"), create(named("Bug")), false);
    assertThat(names(new MacroFilter("viprefund", false))).containsExactly("VIP Refund");
    assertThat(names(new MacroFilter("HELLO", false))).hasSize(2);
    assertThat(names(new MacroFilter("nothing", false))).isEmpty();
    assertThat(names(new MacroFilter("", true))).containsExactly("VIP Refund");
    var usable = acme.inTransaction(() -> macros.usable(acme.as("Arne").require(TICKETS_RESPOND)));
    assertThat(usable).extracting(Macro::name).containsExactly("VIP Refund");
  }

  @Test
  void itsStepsAreKeptAndSayWhatTheyNeed() {
    var bug = tag("Bug");
    var team = team("Billing", true);
    var steps =
        new StepsDraft(Set.of(bug, tag("Refund")), "urgent", acme.member("Arne"), team, true);
    var macro = macros.create(acme.as("Olga"), with(steps));
    assertThat(macro.steps())
        .extracting(MacroStep::words)
        .containsExactly(
            "Add tags Bug, Refund",
            "Set priority Urgent",
            "Assign to Arne",
            "Assign team Billing",
            "Resolve");
    assertThat(macro.steps().stream().map(step -> step.lacking(acme.as("Arne"))).toList())
        .containsExactly(
            List.of(),
            List.of(TICKETS_CHANGE_PRIORITY),
            List.of(TICKETS_ASSIGN),
            List.of(TICKETS_ASSIGN),
            List.of());
    assertThat(macro.steps().stream().map(step -> step.lacking(acme.as("Nils"))).toList())
        .startsWith(List.of(TICKETS_RESPOND, TAGS_LIST))
        .endsWith(List.of(TICKETS_CLOSE));
    var fewer = new StepsDraft(Set.of(bug), "", null, null, false);
    assertThat(macros.update(acme.as("Tina"), macro.id(), with(fewer), 1).steps())
        .extracting(MacroStep::words)
        .containsExactly("Add tag Bug");
  }

  @Test
  void whomAndWhatStepsNameIsThere() {
    var arne = acme.member("Arne");
    var closed = team("Closed", false);
    refused(() -> create(assigning(acme.member("Nils"), null)), Invalid.class);
    refused(() -> create(assigning(acme.member("Mallory"), null)), Invalid.class);
    refused(() -> create(assigning(null, closed)), Invalid.class);
    refused(() -> create(assigning(null, new TeamId(UUID.randomUUID()))), Invalid.class);
    refused(
        () ->
            create(
                with(new StepsDraft(Set.of(new TagId(UUID.randomUUID())), "", null, null, false))),
        Invalid.class);
    refused(
        () -> create(with(new StepsDraft(Set.of(), "extreme", null, null, false))), Invalid.class);
    create(assigning(arne, team("Open", true)));
  }

  @Test
  void whatIsTypedIsChecked() {
    refused(() -> create(named(" ")), Invalid.class);
    refused(() -> create(named("x".repeat(61))), Invalid.class);
    refused(() -> create(body("Hello {{customer.nmae}}")), Invalid.class);
    refused(() -> create(body("")), Invalid.class);
    refused(() -> create(body("x".repeat(10_001))), Invalid.class);
    refused(
        () -> create(MacroDrafts.of("P", -1, StepsDraft.NONE, TriggerDraft.NONE)), Invalid.class);
    refused(
        () -> create(MacroDrafts.of("P", 10_000, StepsDraft.NONE, TriggerDraft.NONE)),
        Invalid.class);
    for (var wrong :
        List.of(
            new TriggerDraft("body", ""),
            new TriggerDraft("", "refund"),
            new TriggerDraft("mood", "bad"),
            new TriggerDraft("sender", "not an address"),
            new TriggerDraft("subject", "x".repeat(201)))) {
      refused(() -> create(MacroDrafts.of("T", 100, StepsDraft.NONE, wrong)), Invalid.class);
    }
    for (var kind : TriggerKind.values()) { // the database's check has the same kinds
      create(
          MacroDrafts.of(
              kind.label(), 100, StepsDraft.NONE, new TriggerDraft(kind.code(), "a@b.test")));
    }
    for (var priority : TicketPriority.values()) {
      create(
          MacroDrafts.of(
              priority.label(),
              100,
              new StepsDraft(Set.of(), priority.code(), null, null, false),
              TriggerDraft.NONE));
    }
  }

  @Test
  void namesAreUniqueInAProjectAndFreeInAnother() {
    var id = create(named("VIP Refund"));
    refused(() -> create(named("vip refund")), MacroNameTaken.class);
    refused(() -> create(named("VIPREFUND")), MacroNameTaken.class);
    macros.create(acme.as("Mallory", acme.globex), named("VIP Refund"));
    var bug = create(named("Bug"));
    refused(
        () -> macros.update(acme.as("Tina"), bug, named("Vip Refund"), 1), MacroNameTaken.class);
    macros.update(acme.as("Tina"), id, named("vip REFUND"), 1);
  }

  @Test
  void aStaleSaveChangesNothingAndSaysWhatChanged() {
    var id = create(named("Bug"));
    macros.update(acme.as("Tina"), id, named("Defect"), 1);
    assertThatThrownBy(() -> macros.update(acme.as("Olga"), id, named("Error"), 1))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("Defect");
    assertThat(names(MacroFilter.ALL)).containsExactly("Defect");
  }

  @Test
  void anotherProjectsMacroDoesNotExist() {
    var id = create(named("Bug"));
    var mallory = acme.as("Mallory", acme.globex);
    refused(() -> macros.get(mallory, id), Missing.class);
    refused(() -> macros.update(mallory, id, named("X"), 1), Missing.class);
    refused(() -> macros.activate(mallory, id, false), Missing.class);
    refused(() -> macros.asked(mallory, id), Missing.class);
    refused(() -> macros.delete(mallory, id), Missing.class);
    assertThat(names(MacroFilter.ALL)).containsExactly("Bug");
  }

  @Test
  void aProjectHasAtMostFiveHundred() {
    acme.world()
        .run(
            """
            insert into macro (project_id, name, name_key, body)
            select p.id, 'M' || n, 'm' || n, 'Hello'
            from project p, generate_series(1, 499) n
            where p.slug = ?
            """,
            acme.slug);
    create(named("The last"));
    refused(() -> create(named("One more")), TooManyMacros.class);
    assertThat(names(MacroFilter.ALL)).hasSize(500);
  }

  private List<String> names(MacroFilter filter) {
    return macros.list(acme.as("Olga"), filter).stream().map(Macro::name).toList();
  }

  private MacroId create(MacroDraft draft) {
    return macros.create(acme.as("Olga"), draft).id();
  }

  private TagId tag(String name) {
    return tags.create(acme.as("Olga"), new TagDraft(name, "red", "")).tag().id();
  }

  private TeamId team(String name, boolean active) {
    return teams.create(acme.as("Olga"), new TeamDraft(name, "", active, Set.of())).team().id();
  }

  private static MacroDraft assigning(@Nullable MemberId agent, @Nullable TeamId team) {
    return with(new StepsDraft(Set.of(), "", agent, team, false));
  }

  private static MacroDraft body(String body) {
    return new MacroDraft("Body", 100, "", true, body, StepsDraft.NONE, TriggerDraft.NONE);
  }

  private static void refused(ThrowingCallable act, Class<? extends Throwable> why) {
    assertThatThrownBy(act).isInstanceOf(why);
  }
}
