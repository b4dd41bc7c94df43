package com.ensoras.macros;

import static com.ensoras.access.Permission.*;
import static com.ensoras.macros.MacroDrafts.named;
import static com.ensoras.macros.MacroDrafts.off;
import static com.ensoras.macros.MacroDrafts.triggered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.ExceedsAuthority;
import com.ensoras.access.Permission;
import com.ensoras.people.Acme;
import com.ensoras.tags.TagDraft;
import com.ensoras.tags.Tags;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What acts by itself is made only by those who may do all of it themselves (automation.md 2). */
@EnsorasTest
class TriggeredMacrosTest {

  private static final Permission[] KEEPER = {
    MACROS_LIST, MACROS_CREATE, MACROS_UPDATE, MACROS_DELETE
  };
  private static final Permission[] ANSWERS = {TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND};

  @Autowired ApplicationContext product;
  @Autowired Macros macros;
  @Autowired Tags tags;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Kira", acme.role("Keeper", "all", KEEPER).id());
    acme.join("Rita", acme.role("Answers", "all", all(KEEPER, ANSWERS)).id());
    acme.join("Paul", acme.role("Closes", "all", all(KEEPER, ANSWERS, TICKETS_CLOSE)).id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void onlyWhoeverMayAnswerGivesATrigger() {
    var olga = macros.create(acme.as("Olga"), triggered("Hers", StepsDraft.NONE)).id();
    macros.create(acme.as("Kira"), named("No trigger"));
    exceeds(() -> macros.create(acme.as("Kira"), triggered("His", StepsDraft.NONE)), "Respond");
    macros.create(acme.as("Rita"), triggered("Ritas", StepsDraft.NONE));
    exceeds(() -> macros.update(acme.as("Kira"), olga, named("Hers"), 1), "Respond");
    var plain = macros.create(acme.as("Kira"), named("Plain")).id();
    exceeds(
        () -> macros.update(acme.as("Kira"), plain, triggered("Plain", StepsDraft.NONE), 1),
        "Respond");
  }

  @Test
  void eachStepAsksForThePermissionBehindIt() {
    var bug = tags.create(acme.as("Olga"), new TagDraft("Bug", "red", "")).tag().id();
    var steps =
        Map.of(
            "Tags: List", new StepsDraft(Set.of(bug), "", null, null, false),
            "Change Priority", new StepsDraft(Set.of(), "high", null, null, false),
            "Assign", new StepsDraft(Set.of(), "", acme.member("Arne"), null, false),
            "Close", MacroDrafts.resolve());
    steps.forEach(
        (lacking, step) ->
            exceeds(() -> macros.create(acme.as("Rita"), triggered("T", step)), lacking));
    macros.create(acme.as("Paul"), triggered("T", MacroDrafts.resolve()));
    macros.create(acme.as("Rita"), MacroDrafts.with(MacroDrafts.resolve())); // agents insert it
  }

  @Test
  void beforeAndAfterTheEditCount() {
    var id = macros.create(acme.as("Olga"), triggered("T", MacroDrafts.resolve())).id();
    exceeds(() -> macros.update(acme.as("Rita"), id, triggered("T", StepsDraft.NONE), 1), "Close");
    exceeds(() -> macros.update(acme.as("Rita"), id, named("T"), 1), "Close");
    exceeds(
        () -> macros.update(acme.as("Rita"), id, off(triggered("T", MacroDrafts.resolve())), 1),
        "Close");
    macros.update(acme.as("Paul"), id, triggered("T", StepsDraft.NONE), 1);
    macros.update(acme.as("Rita"), id, named("T"), 2);
  }

  @Test
  void switchingOffAndDeletingNeedOnlyTheirOwn() {
    var id = macros.create(acme.as("Olga"), triggered("T", MacroDrafts.resolve())).id();
    assertThat(macros.activate(acme.as("Kira"), id, false).active()).isFalse();
    exceeds(() -> macros.activate(acme.as("Kira"), id, true), "Respond", "Close");
    exceeds(() -> macros.activate(acme.as("Rita"), id, true), "Close");
    assertThat(macros.activate(acme.as("Paul"), id, true).active()).isTrue();
    macros.delete(acme.as("Kira"), id);
  }

  @Test
  void whoseRepliesWaitMakesNothingThatAnswersAtOnce() {
    acme.world()
        .run(
            """
            update role set replies_wait = true
            where name = 'Closes' and project_id = (select id from project where slug = ?)
            """,
            acme.slug);
    exceeds(
        () -> macros.create(acme.as("Paul"), triggered("T", StepsDraft.NONE)), "need no approval");
    macros.create(acme.as("Paul"), named("T"));
  }

  private static Permission[] all(Permission[] some, Permission[] others, Permission... more) {
    return Stream.of(some, others, more).flatMap(Stream::of).toArray(Permission[]::new);
  }

  private static void exceeds(ThrowingCallable act, String... lacking) {
    assertThatThrownBy(act).isInstanceOf(ExceedsAuthority.class).hasMessageContainingAll(lacking);
  }
}
