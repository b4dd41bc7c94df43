package com.ensoras.tags;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The Tags pages and the API from outside. */
@EnsorasTest
class TagPagesTest {

  @Autowired ApplicationContext product;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Lisa", acme.role("Lister", "all", TAGS_LIST).id());
    acme.join("Tina", acme.role("Changer", "all", TAGS_LIST, TAGS_UPDATE).id());
    acme.join("Dora", acme.role("Deleter", "all", TAGS_LIST, TAGS_DELETE).id());
    acme.join("Nils", acme.role("Nothing", "all").id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void aTagIsCreatedShownAndFound() {
    assertThat(acme.get("Olga", "/tags").body()).contains("No tags yet", "New Tag", "Help Desk");
    assertThat(acme.get("Olga", "/tags/new").body()).contains("Tag Name", "Colour", "Purple");
    assertThat(create("Refund", "red")).isEqualTo(303);
    assertThat(acme.get("Lisa", "/tags?q=REF").body())
        .contains("Refund", "colour-red")
        .doesNotContain("New Tag", "style=");
    assertThat(acme.get("Lisa", "/tags?q=zzz").body()).contains("No tag found");
    assertThat(acme.get("Nils", "/tags").statusCode()).isEqualTo(303);
  }

  @Test
  void whatWasTypedIsNotLost() {
    create("Refund", "red");
    var taken = acme.post("Olga", "/tags", Map.of("name", "refund", "colour", "pink"));
    assertThat(taken.statusCode()).isEqualTo(409);
    assertThat(taken.body())
        .contains("There is already a tag named")
        .containsPattern("pink\" checked|pink\"[^>]*checked");
    var wrong = Map.of("name", " ", "colour", "mauve", "description", "All of it");
    var again = acme.post("Olga", "/tags", wrong);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Enter a name.", "Choose one of the colours.", "All of it");
  }

  @Test
  void eachControlAppearsByItsOwnPermission() {
    create("Refund", "red");
    var tag = "/tags/" + id("Refund");
    assertThat(acme.get("Lisa", tag).body())
        .contains("Refund")
        .doesNotContain("tag-form", "Delete tag", "Merge tag");
    assertThat(acme.get("Tina", tag).body())
        .contains("tag-form")
        .doesNotContain("Delete tag", "Merge tag");
    assertThat(acme.get("Dora", tag).body())
        .contains("Delete tag")
        .doesNotContain("tag-form", "Merge tag");
    assertThat(acme.get("Olga", tag).body()).contains("tag-form", "Delete tag", "Merge tag");
    assertThat(acme.post("Lisa", tag, Map.of("name", "X")).statusCode()).isEqualTo(403);
    assertThat(acme.post("Tina", tag + "/deletion", Map.of()).statusCode()).isEqualTo(403);
    assertThat(acme.post("Tina", tag + "/merger", Map.of("into", id("Refund"))).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aTagIsChangedAndAStaleSaveIsRefused() {
    create("Refund", "red");
    var tag = "/tags/" + id("Refund");
    var typed = Map.of("name", "Refunds", "colour", "teal", "version", "1");
    assertThat(acme.post("Tina", tag, typed).statusCode()).isEqualTo(303);
    assertThat(acme.get("Lisa", tag).body()).contains("Refunds", "colour-teal");
    var stale = acme.post("Tina", tag, typed);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("now name: Refunds");
  }

  @Test
  void aTagIsMergedAndDeletedByTheDialogs() {
    create("Refund", "red");
    create("Money", "green");
    var refund = "/tags/" + id("Refund");
    var money = id("Money");
    assertThat(acme.get("Olga", refund + "/merger").body()).contains("Merge Refund", "Money");
    assertThat(acme.post("Olga", refund + "/merger", Map.of("into", "")).statusCode())
        .isEqualTo(422);
    assertThat(acme.post("Olga", refund + "/merger", Map.of("into", money)).statusCode())
        .isEqualTo(303);
    assertThat(acme.get("Olga", refund).statusCode()).isEqualTo(404);
    var dialog = acme.get("Dora", "/tags/" + money + "/deletion").body();
    assertThat(dialog).contains("No ticket has it", "Delete Money");
    assertThat(acme.post("Dora", "/tags/" + money + "/deletion", Map.of()).statusCode())
        .isEqualTo(303);
    assertThat(acme.get("Dora", "/tags/" + money).statusCode()).isEqualTo(404);
  }

  @Test
  void theSameForPrograms() {
    var made = acme.json("Olga", "POST", "/tags", "{\"name\":\"Bug\",\"colour\":\"red\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.body()).contains("\"colour\":\"red\"", "\"tickets\":0");
    assertThat(acme.json("Olga", "POST", "/tags", "{\"name\":\"b u g\"}").body())
        .contains("tag-name-taken");
    assertThat(acme.json("Lisa", "POST", "/tags", "{\"name\":\"X\"}").statusCode()).isEqualTo(403);
    acme.json("Olga", "POST", "/tags", "{\"name\":\"Defect\"}");
    var bug = "/tags/" + id("Bug");
    assertThat(acme.json("Lisa", "GET", "/tags", "").body()).contains("Bug", "Defect");
    assertThat(acme.json("Lisa", "GET", bug, "").statusCode()).isEqualTo(200);
    assertThat(acme.json("Mallory", "GET", bug, "").statusCode()).isEqualTo(404);
    assertThat(acme.json("Tina", "PUT", bug, "{\"name\":\"Bugs\"}").statusCode()).isEqualTo(422);
    assertThat(acme.json("Tina", "PUT", bug, "{\"name\":\"Bugs\",\"version\":1}").body())
        .contains("\"version\":2");
    assertThat(acme.json("Tina", "PUT", bug, "{\"name\":\"Bug\",\"version\":1}").body())
        .contains("\"stale\"");
    var into = "{\"into\":\"" + id("Defect") + "\"}";
    assertThat(acme.json("Tina", "POST", bug + "/merger", into).body()).contains("tags.delete");
    assertThat(acme.json("Olga", "POST", bug + "/merger", into).statusCode()).isEqualTo(204);
    assertThat(acme.json("Dora", "DELETE", "/tags/" + id("Defect"), "").statusCode())
        .isEqualTo(204);
  }

  private int create(String name, String colour) {
    return acme.post("Olga", "/tags", Map.of("name", name, "colour", colour)).statusCode();
  }

  private String id(String name) {
    return acme.world()
        .one(
            UUID.class,
            "select t.id from tag t join project p on p.id = t.project_id where p.slug = ? and t.name = ?",
            acme.slug,
            name)
        .toString();
  }
}
