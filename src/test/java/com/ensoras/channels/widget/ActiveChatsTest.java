package com.ensoras.channels.widget;

import static com.ensoras.access.Permission.ACTIVE_CHATS_VIEW;
import static com.ensoras.access.Permission.TICKETS_LIST;
import static com.ensoras.access.Permission.TICKETS_RESPOND;
import static com.ensoras.access.Permission.TICKETS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import com.ensoras.tickets.Assignments;
import com.ensoras.tickets.TicketId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is in a chat now, who sees it, and what goes both ways while they are. */
@EnsorasTest
class ActiveChatsTest {

  private static final String PATH = "/active-chats";
  private static final String ITEM = "<span>Active Chats</span>";

  @Autowired ApplicationContext product;
  @Autowired Heartbeats heartbeats;
  @Autowired ChatStreams streams;
  private Acme acme;
  private ChatHouse house;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    house = new ChatHouse(acme, "optional");
    acme.join("Chat", acme.role("Chats", "all", ACTIVE_CHATS_VIEW).id());
    acme.join(
        "Reader",
        acme.role("Readers", "all", ACTIVE_CHATS_VIEW, TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND)
            .id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void aChatIsListedWhileItsVisitorIsThereAndNobodyHasEndedIt() {
    assertThat(acme.get("Reader", PATH).body())
        .contains("Nobody is in a chat")
        .doesNotContain(ITEM);
    house.visitor().write("aaaaaaaa", "It broke", "anna@example.test");
    house.visitor().write("aaaaaaaa", "Hello");
    assertThat(acme.get("Reader", PATH).body())
        .contains("anna@example.test", "It broke", "Anonymous", ITEM)
        .contains("<span class=\"menu-count\">2</span>");
    acme.post("Olga", "/tickets/" + house.ticket() + "/status", Map.of("status", "resolved"));
    assertThat(acme.get("Reader", PATH).body()).doesNotContain("Anonymous");
    house.ago(59);
    assertThat(acme.get("Reader", PATH).body()).contains("anna@example.test");
    house.ago(61);
    assertThat(acme.get("Reader", PATH).body())
        .contains("Nobody is in a chat")
        .doesNotContain(ITEM);
  }

  @Test
  void withoutViewThereIsNoPreviewAndNoLinkByNoDoor() {
    house.visitor().write("aaaaaaaa", "My number is 4711", "anna@example.test");
    assertThat(acme.get("Chat", PATH).body())
        .contains("anna@example.test", ITEM)
        .doesNotContain("4711", "row-link");
    assertThat(acme.json("Chat", "GET", PATH, "").body())
        .contains("anna@example.test", "\"preview\":null")
        .doesNotContain("4711");
    assertThat(acme.json("Reader", "GET", PATH, "").body()).contains("4711");
    assertThat(acme.get("Arne", PATH).statusCode()).isEqualTo(303);
    assertThat(acme.get("Arne", "/inbox").body()).doesNotContain(ITEM);
    assertThat(acme.json("Arne", "GET", PATH, "").statusCode()).isEqualTo(403);
  }

  /** Typed from desk.md 3: which of four chats each kind of sight shows. */
  @Test
  void ticketsSeenHoldsForChatsAndTheirCount() {
    var seen =
        Map.of(
            "all", List.of("mine", "mine in no team", "my team's", "nobody's"),
            "my-teams-and-mine", List.of("mine", "mine in no team", "my team's"),
            "mine-and-unassigned", List.of("mine", "mine in no team", "my team's", "nobody's"),
            "mine", List.of("mine", "mine in no team"));
    for (var sight : seen.keySet()) {
      acme.join(
          "Eye " + sight,
          acme.role(
                  "Sight " + sight,
                  sight,
                  ACTIVE_CHATS_VIEW,
                  TICKETS_LIST,
                  TICKETS_VIEW,
                  TICKETS_RESPOND)
              .id());
    }
    for (var sight : seen.entrySet()) {
      var who = "Eye " + sight.getKey();
      house.ago(100);
      var team = team(sight.getKey(), who);
      chat("mine", who, team);
      chat("mine in no team", who, null);
      chat("my team's", null, team);
      chat("nobody's", null, null);
      var body = acme.json(who, "GET", PATH, "").body();
      for (var name : List.of("mine", "mine in no team", "my team's", "nobody's")) {
        assertThat(body.contains("\"" + address(name) + "\""))
            .as(sight.getKey() + " sees " + name)
            .isEqualTo(sight.getValue().contains(name));
      }
      assertThat(acme.get(who, PATH).body())
          .contains("<span class=\"menu-count\">" + sight.getValue().size() + "</span>");
    }
  }

  @Test
  void repliesAndTypingGoBothWaysWhileTheStreamIsOpen() throws Exception {
    var anna = house.visitor();
    anna.write("aaaaaaaa", "It broke", "anna@example.test");
    var ticket = house.ticket();
    try (var stream = new ChatStreamer(anna)) {
      assertThat(stream.status).isEqualTo(200);
      stream.hears("event:ping");
      assertThat(acme.get("Reader", "/tickets/" + ticket).body())
          .contains("id=\"live\"", "/typing", "Typed in the chat, not proved")
          .doesNotContain("is typing…");
      assertThat(anna.post("/typing", "").statusCode()).isEqualTo(204);
      assertThat(acme.get("Reader", "/tickets/" + ticket).body()).contains("is typing…");
      assertThat(acme.get("Reader", PATH).body()).contains("is typing…");
      assertThat(acme.post("Reader", "/tickets/" + ticket + "/typing", Map.of()).statusCode())
          .isEqualTo(204);
      stream.hears("{\"name\":\"Reader\"}");
      acme.post("Reader", "/tickets/" + ticket + "/reply", Map.of("body", "At once"));
      assertThat(stream.hears("At once")).contains("\"name\":\"Reader\"", "\"id\":\"1.");
      anna.write("bbbbbbbb", "From another tab");
      stream.hears("From another tab");
      assertThat(acme.get("Reader", "/tickets/" + ticket).body()).doesNotContain("is typing…");
      house.save(1, "off", ChatHouse.SITE, false);
      assertThat(stream.ends()).isTrue();
    }
  }

  @Test
  void aHeartbeatBringsBackAndItsEndIsNoticed() throws Exception {
    var anna = house.visitor();
    anna.write("aaaaaaaa", "It broke");
    try (var stream = new ChatStreamer(anna)) {
      stream.hears("event:ping");
      house.ago(61);
      heartbeats.round();
      assertThat(present()).isFalse();
      assertThat(anna.post("/presence", "{}").statusCode()).isEqualTo(204);
      heartbeats.round();
      assertThat(present()).isTrue();
      house.ago(30);
      heartbeats.round();
      assertThat(present()).isTrue();
      assertThat(acme.get("Reader", PATH).body()).contains("Anonymous");
    }
    house.ago(61);
    heartbeats.round();
    assertThat(present()).isFalse();
    assertThat(anna.post("/presence", "{\"read\":\"1.1\"}").statusCode()).isEqualTo(204);
    assertThat(present()).isTrue();
  }

  @Test
  void whoMayNotRespondOrDoesNotSeeTheTicketTellsNobodyThatTheyType() {
    house.visitor().write("aaaaaaaa", "It broke");
    var typing = "/tickets/" + house.ticket() + "/typing";
    assertThat(acme.post("Vera", typing, Map.of()).statusCode()).isEqualTo(403);
    acme.join(
        "Blind", acme.role("Blind", "mine", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND).id());
    assertThat(acme.post("Blind", typing, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void aMergedTicketShowsEachVisitorOnlyWhatWasTheirs() {
    var bob = house.visitor();
    bob.write("aaaaaaaa", "I am Bob", "bob@example.test");
    var into = house.ticket().toString();
    var anna = house.visitor();
    anna.write("aaaaaaaa", "I am Anna", "anna@example.test");
    acme.post("Reader", "/tickets/" + house.ticket() + "/reply", Map.of("body", "Hello Anna"));
    var merged =
        acme.post("Reader", "/tickets/" + house.ticket() + "/merger", Map.of("into", into));
    assertThat(merged.statusCode()).as(merged.body()).isEqualTo(303);
    assertThat(anna.conversation()).contains("I am Anna").doesNotContain("Bob");
    assertThat(bob.conversation()).contains("I am Bob").doesNotContain("Anna");
    assertThat(anna.write("aaaaaaaa", "I am Anna").body()).startsWith("{\"id\":\"1.");
    anna.write("bbbbbbbb", "And I again");
    assertThat(anna.conversation()).contains("And I again").doesNotContain("Bob");
    assertThat(bob.conversation()).doesNotContain("again");
  }

  @Test
  void theScriptIsSmallAndMayStandAnywhere() {
    var script = acme.guest("Olga").get("/widget.js");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().firstValue("content-type"))
        .contains("text/javascript;charset=UTF-8");
    assertThat(script.headers().firstValue("cross-origin-resource-policy"))
        .contains("cross-origin");
    var packed = com.ensoras.web.Assets.at(com.ensoras.web.Assets.url("widget.js")).orElseThrow();
    assertThat(packed.gzip().length).isLessThan(25 * 1024);
    assertThat(script.body())
        .doesNotContain("innerHTML", "document.cookie", "insertAdjacentHTML", "eval(");
  }

  private boolean present() {
    return acme.world()
        .one(
            Boolean.class,
            "select present from visitor v join project p on p.id = v.project_id where p.slug = ?",
            acme.slug);
  }

  private void chat(String name, @Nullable String assignee, @Nullable UUID team) {
    house.visitor().write("aaaaaaaa", "Hello", address(name));
    product
        .getBean(Assignments.class)
        .assign(
            acme.as("Olga"),
            new TicketId(house.ticket()),
            assignee == null ? null : acme.member(assignee),
            team == null ? null : new com.ensoras.people.TeamId(team),
            true);
  }

  private static String address(String name) {
    return name.replace(" ", "-").replace("'", "") + "@example.test";
  }

  private UUID team(String name, String... members) {
    var ids =
        String.join(
            "\",\"", Stream.of(members).map(m -> acme.member(m).value().toString()).toList());
    var made =
        acme.json(
            "Olga",
            "POST",
            "/teams",
            "{\"name\":\"Team %s\",\"members\":[\"%s\"]}".formatted(name, ids));
    return UUID.fromString(made.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1"));
  }
}
