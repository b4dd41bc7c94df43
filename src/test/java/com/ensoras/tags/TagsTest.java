package com.ensoras.tags;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.access.Permit;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Acme;
import com.ensoras.people.Stale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;

/** Tags are made, changed, merged and deleted. */
@EnsorasTest
class TagsTest {

  @Autowired ApplicationContext product;
  @Autowired Tags tags;
  @Autowired TagEndings endings;
  @Autowired TagStore store;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Tina", acme.role("Changer", "all", TAGS_LIST, TAGS_UPDATE).id());
    acme.join("Dora", acme.role("Deleter", "all", TAGS_LIST, TAGS_DELETE).id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void eachActNeedsItsPermissionAndMergingNeedsTwo() {
    var id = create("Refund");
    var other = create("Money");
    acme.join("Nobody", acme.role("Nothing", "all").id());
    refused(() -> tags.list(acme.as("Nobody"), ""), Denied.class);
    refused(() -> tags.create(acme.as("Tina"), draft("Bug")), Denied.class);
    refused(() -> tags.update(acme.as("Dora"), id, draft("Bug"), 1), Denied.class);
    refused(() -> endings.delete(acme.as("Tina"), id), Denied.class);
    refused(() -> endings.merge(acme.as("Tina"), id, other), Denied.class);
    refused(() -> endings.merge(acme.as("Dora"), id, other), Denied.class);
    assertThat(tags.list(acme.as("Olga"), "")).hasSize(2);
  }

  @Test
  void namesAreUniqueInAProjectAndFreeInAnother() {
    var id = create("VIP Refund");
    refused(() -> create("vip refund"), TagNameTaken.class);
    refused(() -> create("VIPREFUND"), TagNameTaken.class);
    tags.create(acme.as("Mallory", acme.globex), draft("VIP Refund"));
    var bug = create("Bug");
    refused(() -> tags.update(acme.as("Tina"), bug, draft("Vip Refund"), 1), TagNameTaken.class);
    tags.update(acme.as("Tina"), id, draft("vip REFUND"), 1);
    assertThat(tags.list(acme.as("Olga"), "v i p")).hasSize(1);
  }

  @Test
  void whatIsTypedIsChecked() {
    refused(() -> create(" "), Invalid.class);
    refused(() -> create("x".repeat(61)), Invalid.class);
    refused(() -> tags.create(acme.as("Olga"), new TagDraft("A", "mauve", "")), Invalid.class);
    refused(
        () -> tags.create(acme.as("Olga"), new TagDraft("A", "red", "x".repeat(501))),
        Invalid.class);
    for (var colour : TagColour.values()) { // the database's check has the same palette
      tags.create(acme.as("Olga"), new TagDraft(colour.label(), colour.code(), ""));
    }
  }

  @Test
  void aStaleSaveChangesNothingAndSaysWhatChanged() {
    var id = create("Bug");
    tags.update(acme.as("Tina"), id, draft("Defect"), 1);
    assertThatThrownBy(() -> tags.update(acme.as("Olga"), id, draft("Error"), 1))
        .isInstanceOf(Stale.class)
        .hasMessageContaining("Defect");
    assertThat(tags.get(acme.as("Olga"), id).tag().name()).isEqualTo("Defect");
  }

  @Test
  void anotherProjectsTagDoesNotExist() {
    var id = create("Bug");
    var theirs = tags.create(acme.as("Mallory", acme.globex), draft("Bug")).tag().id();
    var mallory = acme.as("Mallory", acme.globex);
    refused(() -> tags.get(mallory, id), Missing.class);
    refused(() -> tags.update(mallory, id, draft("X"), 1), Missing.class);
    refused(() -> endings.delete(mallory, id), Missing.class);
    refused(() -> endings.merge(mallory, id, theirs), Missing.class);
    refused(() -> endings.merge(acme.as("Olga"), id, theirs), Invalid.class);
    refused(() -> endings.merge(acme.as("Olga"), id, id), Invalid.class);
    assertThat(tags.get(acme.as("Olga"), id).tag().name()).isEqualTo("Bug");
  }

  @Test
  void aProjectHasAtMostAThousand() {
    acme.world()
        .run(
            """
            insert into tag (project_id, name, name_key, colour)
            select p.id, 'T' || n, 't' || n, 'gray'
            from project p, generate_series(1, 999) n
            where p.slug = ?
            """,
            acme.slug);
    create("The last");
    refused(() -> create("One more"), TooManyTags.class);
    assertThat(tags.list(acme.as("Olga"), "")).hasSize(1000);
  }

  @Test
  void whateverHasATagIsToldBeforeItEnds() {
    var told = new ArrayList<String>();
    var use =
        new TagUses() {
          @Override
          public Map<TagId, Long> counts(Permit permit, Collection<TagId> asked) {
            return Map.of(asked.iterator().next(), 3L);
          }

          @Override
          public void replace(Permit permit, TagId from, @Nullable TagId into) {
            assertThat(store.get(permit, from)).isNotNull();
            told.add(into == null ? "gone" : store.get(permit, into).name());
          }
        };
    var beans = new StaticListableBeanFactory(Map.of("use", use));
    var mine = new TagEndings(store, new TagUsage(beans.getBeanProvider(TagUses.class)));
    var olga = acme.as("Olga");
    var bug = create("Bug");
    var defect = create("Defect");
    acme.inTransaction(
        () -> {
          assertThat(mine.asked(olga, bug).counted().tickets()).isEqualTo(3);
          mine.merge(olga, bug, defect);
          mine.delete(olga, defect);
          return true;
        });
    assertThat(told).isEqualTo(List.of("Defect", "gone"));
    assertThat(tags.list(acme.as("Olga"), "")).isEmpty();
  }

  private TagId create(String name) {
    return tags.create(acme.as("Olga"), draft(name)).tag().id();
  }

  private static TagDraft draft(String name) {
    return new TagDraft(name, "blue", "");
  }

  private static void refused(ThrowingCallable act, Class<? extends Throwable> why) {
    assertThatThrownBy(act).isInstanceOf(why);
  }
}
