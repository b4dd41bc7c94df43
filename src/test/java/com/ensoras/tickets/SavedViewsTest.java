package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import com.ensoras.people.Holding;
import com.ensoras.people.TeamId;
import com.ensoras.people.members.Removals;
import com.ensoras.people.teams.TeamDeletions;
import com.ensoras.tags.TagDraft;
import com.ensoras.tags.TagEndings;
import com.ensoras.tags.TagId;
import com.ensoras.tags.Tags;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Views are kept for oneself or a team, widen nothing, and hold on to nobody who goes. */
@EnsorasTest
class SavedViewsTest {

  private static final TicketFilter OPEN = filter("status", "open");

  @Autowired ApplicationContext product;
  @Autowired SavedViews views;
  private Desk desk;
  private TeamId team;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    desk.acme.join(
        "Lea", desk.acme.role("Lead", "all", TICKETS_LIST, TEAMS_LIST, TEAMS_UPDATE).id());
    desk.acme.join("Mia", desk.acme.role("Her own", "mine", TICKETS_LIST).id());
    team = desk.team("Billing", "Arne", "Lea", "Mia");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void ownViewsAreFoundByTheirMakerAndSharedOnesByTheTeam() {
    var own = save("Arne", "Mine alone", OPEN, null);
    var shared = save("Arne", "Ours", OPEN, team);
    assertThat(names("Arne")).containsExactly("Mine alone", "Ours");
    assertThat(names("Mia")).containsExactly("Ours");
    assertThat(names("Ada")).isEmpty();
    missing(() -> views.get(desk.as("Mia"), own));
    missing(() -> views.get(desk.as("Ada"), shared));
    missing(() -> views.delete(desk.as("Ada"), shared));
    missing(() -> views.get(desk.acme.as("Mallory", desk.acme.globex), shared));
    assertThat(desk.acme.get("Mia", "/tickets").body()).contains("Ours", "Shared with Billing");
  }

  @Test
  void aSharedViewWidensNothing() {
    var hers = desk.write("a@example.test", "Hers", "Text");
    desk.write("b@example.test", "Nobodys", "Text");
    desk.acme
        .world()
        .run(
            "update ticket set assignee_id = ? where id = ?",
            desk.acme.member("Mia").value(),
            hers.value());
    save("Arne", "Ours", OPEN, team);
    var view = views.list(desk.as("Mia")).getFirst();
    assertThat(desk.listed("Mia", view.filter())).containsExactly("Hers");
    assertThat(desk.listed("Arne", view.filter())).hasSize(2);
    var me = save("Arne", "My own", filter("assignee", "me"), team);
    assertThat(desk.listed("Mia", views.get(desk.as("Mia"), me).filter())).containsExactly("Hers");
    assertThat(desk.listed("Arne", views.get(desk.as("Arne"), me).filter())).isEmpty();
  }

  @Test
  void itsMakerAndTheLeadOfItsTeamChangeIt() {
    var shared = save("Arne", "Ours", OPEN, team);
    assertThatThrownBy(() -> views.delete(desk.as("Mia"), shared)).isInstanceOf(NotYourView.class);
    assertThatThrownBy(() -> change("Mia", shared, "Hers", team)).isInstanceOf(NotYourView.class);
    change("Lea", shared, "Everything open", team);
    assertThat(names("Arne")).containsExactly("Everything open");
    assertThatThrownBy(() -> change("Lea", shared, "Hers", null)).isInstanceOf(Invalid.class);
    save("Arne", "Late", OPEN, null);
    assertThatThrownBy(() -> change("Lea", shared, "lATE", team))
        .isInstanceOf(ViewNameTaken.class)
        .hasMessageContaining("Whoever made this view has another of this name");
    save("Lea", "Everything open", OPEN, null);
    change("Lea", shared, "Everything open", team);
    views.delete(desk.as("Arne"), views.list(desk.as("Arne")).getLast().id());
    change("Arne", shared, "Mine again", null);
    missing(() -> views.delete(desk.as("Lea"), shared));
    views.delete(desk.as("Arne"), shared);
    assertThat(names("Arne")).isEmpty();
  }

  @Test
  void oneSharesWithTeamsInWhichOneSitsOrWhichOneMayEdit() {
    var other = desk.team("Night", "Ada");
    assertThatThrownBy(() -> save("Arne", "Theirs", OPEN, other)).isInstanceOf(Invalid.class);
    save("Lea", "For the night", OPEN, other);
    assertThat(names("Ada")).containsExactly("For the night");
    assertThatThrownBy(() -> save("Lea", "X", OPEN, new TeamId(UUID.randomUUID())))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void onlyWordsThatMeanSomethingAreKept() {
    for (var word :
        List.of("status", "channel", "priority", "assignee", "team", "tag", "from", "to", "sort")) {
      assertThatThrownBy(() -> save("Arne", word, filter(word, "odd"), null))
          .as(word)
          .isInstanceOf(Invalid.class);
    }
    for (var word : List.of("assignee", "team", "tag")) {
      var foreign = filter(word, UUID.randomUUID().toString());
      assertThatThrownBy(() -> save("Arne", word, foreign, null)).isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> save("Arne", " ", OPEN, null)).isInstanceOf(Invalid.class);
    save("Arne", "Late", OPEN, null);
    assertThatThrownBy(() -> save("Arne", "l A t E", OPEN, null)).isInstanceOf(ViewNameTaken.class);
    save("Lea", "Late", OPEN, null);
  }

  @Test
  void aMemberKeepsFiftyAtMost() {
    for (int i = 0; i < SavedViewStore.MOST; i++) {
      save("Arne", "View " + i, OPEN, null);
    }
    assertThatThrownBy(() -> save("Arne", "One more", OPEN, null)).isInstanceOf(TooManyViews.class);
  }

  @Test
  void whoeverGoesLeavesSharedViewsToTheTeam() {
    save("Arne", "Mine alone", OPEN, null);
    save("Arne", "Ours", OPEN, team);
    save("Lea", "Of Arne", filter("assignee", desk.acme.member("Arne").value().toString()), null);
    var removals = product.getBean(Removals.class);
    assertThat(removals.asked(desk.as("Olga"), desk.acme.member("Arne")).holdings())
        .extracting(Holding::what)
        .contains("2 saved views");
    removals.remove(desk.as("Olga"), desk.acme.member("Arne"), Map.of());
    assertThat(names("Lea")).containsExactly("Ours");
    var ours = views.list(desk.as("Mia")).getFirst();
    assertThat(ours.maker()).isNull();
    assertThat(desk.acme.get("Mia", "/ticket-views/" + ours.id()).body()).contains("The team");
    views.delete(desk.as("Lea"), ours.id());
  }

  @Test
  void aTeamThatEndsLeavesViewsToTheirMakers() {
    save("Arne", "Ours", OPEN, team);
    save("Arne", "By team", filter("team", team.value().toString()), null);
    product.getBean(TeamDeletions.class).delete(desk.as("Olga"), team);
    assertThat(names("Arne")).containsExactly("Ours");
    assertThat(names("Mia")).isEmpty();
  }

  @Test
  void aTagThatGoesIsTakenOutAndOneThatIsMergedFollows() {
    var olga = desk.as("Olga");
    var tags = product.getBean(Tags.class);
    TagId from = tags.create(olga, new TagDraft("Bug", "red", "")).tag().id();
    TagId into = tags.create(olga, new TagDraft("Fault", "red", "")).tag().id();
    var view = save("Arne", "Bugs", filter("tag", from.value().toString()), null);
    var endings = product.getBean(TagEndings.class);
    assertThat(endings.asked(olga, from).others()).containsExactly("1 saved view");
    endings.merge(olga, from, into);
    assertThat(views.get(desk.as("Arne"), view).filter().tag()).isEqualTo(into.value().toString());
    endings.delete(olga, into);
    assertThat(views.get(desk.as("Arne"), view).filter()).isEqualTo(TicketFilter.ALL);
  }

  @Test
  void thePageSavesChangesAndDeletes() {
    assertThat(desk.acme.get("Arne", "/tickets?priority=high").body())
        .contains("Save as view", "/ticket-views/new?priority=high");
    assertThat(desk.acme.get("Arne", "/tickets").body()).doesNotContain("Save as view");
    assertThat(desk.acme.get("Arne", "/ticket-views/new?priority=high").body())
        .contains("name=\"priority\" value=\"high\"", "Billing");
    var saved = desk.acme.post("Arne", "/ticket-views", Map.of("name", "Hot", "priority", "high"));
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith("?priority=high");
    assertThat(desk.acme.get("Arne", "/tickets?priority=high").body())
        .contains("Hot", "Edit view")
        .doesNotContain("Save as view");
    var again = desk.acme.post("Arne", "/ticket-views", Map.of("name", "hot", "priority", "low"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Choose another name", "name=\"priority\" value=\"low\"");
    var view = "/ticket-views/" + views.list(desk.as("Arne")).getFirst().id();
    assertThat(desk.acme.get("Arne", view).body()).contains("Delete view");
    var named = Map.of("name", "Hotter", "shared", team.value().toString());
    assertThat(desk.acme.post("Arne", view, named).statusCode()).isEqualTo(303);
    assertThat(names("Mia")).containsExactly("Hotter");
    assertThat(desk.acme.post("Mia", view + "/deletion", Map.of()).statusCode()).isEqualTo(403);
    assertThat(desk.acme.post("Arne", view + "/deletion", Map.of()).statusCode()).isEqualTo(303);
    assertThat(names("Mia")).isEmpty();
  }

  @Test
  void programsDoTheSame() {
    var made =
        desk.acme.json(
            "Arne",
            "POST",
            "/ticket-views",
            "{\"name\":\"Hot\",\"filter\":{\"priority\":\"high\"},\"team\":\""
                + team.value()
                + "\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    assertThat(desk.acme.json("Mia", "GET", "/ticket-views", "").body())
        .contains("\"name\":\"Hot\"", "\"priority\":\"high\"", "\"mine\":false");
    var view = "/ticket-views/" + views.list(desk.as("Arne")).getFirst().id();
    var changed = "{\"name\":\"Cold\",\"filter\":{\"sort\":\"oldest\"}}";
    assertThat(desk.acme.json("Arne", "PUT", view, changed).body()).contains("\"sort\":\"oldest\"");
    assertThat(desk.acme.json("Mia", "DELETE", view, "").statusCode()).isEqualTo(404);
    assertThat(desk.acme.json("Arne", "DELETE", view, "").statusCode()).isEqualTo(204);
  }

  @Test
  void theOldestMessageComesFirstWhereOneWantsIt() {
    desk.write("a@example.test", "First", "Text");
    desk.write("b@example.test", "Second", "Text");
    desk.write("c@example.test", "Third", "Text");
    var oldest = filter("sort", "oldest");
    assertThat(desk.listed("Arne", oldest)).containsExactly("First", "Second", "Third");
    var tickets = product.getBean(Tickets.class);
    var page = tickets.list(desk.as("Arne"), oldest, null, null, 2);
    var next = tickets.list(desk.as("Arne"), oldest, page.older(), null, 2);
    assertThat(next.rows()).extracting(TicketRow::subject).containsExactly("Third");
    var back = tickets.list(desk.as("Arne"), oldest, null, next.newer(), 2);
    assertThat(back.rows()).extracting(TicketRow::subject).containsExactly("First", "Second");
    assertThat(back.newer()).isNull();
    assertThat(desk.acme.get("Arne", "/tickets?sort=oldest").statusCode()).isEqualTo(200);
    assertThat(desk.acme.get("Arne", "/tickets?sort=odd").statusCode()).isEqualTo(422);
  }

  private UUID save(String who, String name, TicketFilter filter, @Nullable TeamId shared) {
    return views.create(desk.as(who), new SavedViewDraft(name, shared, filter));
  }

  private void change(String who, UUID view, String name, @Nullable TeamId shared) {
    views.update(desk.as(who), view, new SavedViewDraft(name, shared, OPEN));
  }

  private List<String> names(String who) {
    return views.list(desk.as(who)).stream().map(SavedView::name).toList();
  }

  private static void missing(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(Missing.class);
  }

  private static TicketFilter filter(String word, String value) {
    var all =
        List.of("q", "status", "channel", "priority", "assignee", "team", "tag", "from", "to");
    var words = all.stream().map(each -> each.equals(word) ? value : "").toArray(String[]::new);
    return new TicketFilter(
        words[0],
        words[1],
        words[2],
        words[3],
        words[4],
        words[5],
        words[6],
        words[7],
        words[8],
        word.equals("sort") ? value : "");
  }
}
