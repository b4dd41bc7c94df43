package com.ensoras.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.ProjectId;
import com.ensoras.kernel.Token;
import com.ensoras.people.Acme;
import com.ensoras.tickets.Moments;
import com.ensoras.world.Guest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The chat from outside, as a browser on another site speaks to it. */
@EnsorasTest
class ChatTest {

  @Autowired ApplicationContext product;
  private Acme acme;
  private ChatHouse house;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    house = new ChatHouse(acme, "optional");
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void aFirstMessageMakesATicketAndTheConversationGoesOnBothWays() {
    var anna = house.visitor();
    assertThat(anna.get("").body()).contains("Hello there", "\"agentName\":\"Nora\"", "optional");
    assertThat(anna.write("aaaaaaaa", "It broke", "anna@example.test").body())
        .isEqualTo("{\"id\":\"1.1\"}");
    anna.write("bbbbbbbb", "<b>badly</b>");
    var ticket = house.ticket();
    assertThat(acme.get("Arne", "/tickets/" + ticket).body())
        .contains("Chat on shop.example.test", "It broke", "&lt;b&gt;badly&lt;/b&gt;", "Widget")
        .contains("anna@example.test");
    var sent = acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "Did you try?"));
    assertThat(sent.statusCode()).isEqualTo(303);
    acme.post("Arne", "/tickets/" + ticket + "/note", Map.of("body", "A difficult one"));
    assertThat(anna.conversation())
        .contains("\"from\":\"agent\",\"name\":\"Arne\",\"text\":\"Did you try?\"")
        .contains("\"text\":\"<b>badly</b>\"", "\"client\":\"bbbbbbbb\"", "\"unread\":1")
        .doesNotContain("A difficult one");
    assertThat(anna.post("/presence", "{\"read\":\"1.9\"}").statusCode()).isEqualTo(204);
    assertThat(anna.conversation()).contains("\"unread\":0");
  }

  @Test
  void thePageGetsTheWordsOfTheProjectsLanguageAndNoOthers() {
    assertThat(acme.json("Ada", "PATCH", "", "{\"language\":\"pt\",\"version\":1}").statusCode())
        .isEqualTo(200);
    var anna = house.visitor();
    assertThat(anna.get("").body())
        .contains("\"language\":\"pt\"", "Escreva uma mensagem", "Hello there")
        .doesNotContain("Write a message", "Schreiben", "ticket.chat", "sem assunto");
    anna.write("aaaaaaaa", "It broke", "anna@example.test");
    assertThat(acme.get("Arne", "/tickets/" + house.ticket()).body())
        .contains("Chat em shop.example.test");
  }

  @Test
  void filesOfAgentsAreTheVisitorsAndNobodyElses() {
    var anna = house.visitor();
    anna.write("aaaaaaaa", "It broke");
    var page = "/tickets/" + house.ticket();
    var files = "/p/" + acme.slug + page + "/files?name=";
    var file = acme.guest("Arne").upload(files + "how%20to.html", "<b>so</b>");
    var inside = acme.guest("Arne").upload(files + "inside.txt&kind=note", "hidden");
    assertThat(anna.get("/files/" + file).statusCode()).isEqualTo(404);
    acme.post("Arne", page + "/reply", Map.of("body", "Like this", "file", file.toString()));
    acme.post("Arne", page + "/note", Map.of("body", "Inside", "file", inside.toString()));
    assertThat(anna.conversation()).contains(file.toString(), "how to.html");
    var download = anna.get("/files/" + file);
    assertThat(download.body()).isEqualTo("<b>so</b>");
    assertThat(download.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(anna.get("/files/" + inside).statusCode()).isEqualTo(404);
    assertThat(house.visitor().get("/files/" + file).statusCode()).isEqualTo(404);
    var other = house.visitor();
    other.write("bbbbbbbb", "Hello");
    assertThat(other.get("/files/" + file).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheOwnSecretOpensAConversationWhateverAddressIsTyped() {
    var anna = house.visitor();
    anna.write("aaaaaaaa", "My number is 4711", "anna@example.test");
    var other = house.visitor();
    assertThat(other.get("/conversation").statusCode()).isEqualTo(404);
    other.write("aaaaaaaa", "I am Anna", "anna@example.test");
    assertThat(other.conversation()).contains("I am Anna").doesNotContain("4711");
    assertThat(house.count("ticket")).isEqualTo(2);
    assertThat(house.count("customer")).isEqualTo(1);
    for (var path : new String[] {"/conversation", "/stream"}) {
      assertThat(house.visitor().get(path).statusCode()).as(path).isEqualTo(404);
    }
    for (var path : new String[] {"/presence", "/typing"}) {
      assertThat(house.visitor().post(path, "{}").statusCode()).as(path).isEqualTo(404);
    }
    var globex = new Acme(product);
    var elsewhere = new ChatHouse(globex, "off");
    var same = elsewhere.new Caller(anna.secret, ChatHouse.SITE);
    assertThat(same.get("/conversation").statusCode()).isEqualTo(404);
    globex.close();
    var stored =
        acme.world()
            .all(byte[].class, "select secret_hash from visitor where secret_hash = ?", hash(anna));
    assertThat(stored).hasSize(1);
  }

  @Test
  void whatSomebodyElseWroteByMailAndWhatFollowedIsNotTheVisitors() {
    var mallory = house.visitor();
    mallory.write("aaaaaaaa", "I am Anna", "anna@example.test");
    var ticket = house.ticket();
    byMail(ticket, "It was not me. My number is 4711.");
    acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "Thank you for 4711"));
    assertThat(mallory.conversation()).contains("I am Anna").doesNotContain("4711");
    acme.world().run("update message set state = 2 where ticket_id = ? and author = 2", ticket);
    assertThat(mallory.conversation()).doesNotContain("4711");
    mallory.write("bbbbbbbb", "Hello?");
    assertThat(house.ticket()).isNotEqualTo(ticket);
    assertThat(mallory.conversation()).contains("Hello?").doesNotContain("4711");
  }

  @Test
  void theSameMessageAgainIsOne() {
    var anna = house.visitor();
    var first = anna.write("aaaaaaaa", "It broke").body();
    assertThat(anna.write("aaaaaaaa", "It broke").body()).isEqualTo(first);
    assertThat(anna.write("bbbbbbbb", "Again").body())
        .isEqualTo(anna.write("bbbbbbbb", "Again").body());
    assertThat(house.count("ticket")).isEqualTo(1);
    assertThat(house.count("message")).isEqualTo(2);
  }

  @Test
  void firstMessagesAtTheSameMomentMakeOneTicket() throws Exception {
    var anna = house.visitor();
    var threads =
        java.util.stream.IntStream.range(0, 6)
            .mapToObj(
                i -> Thread.startVirtualThread(() -> anna.write("same-" + i / 2 + "xx", "Hi")))
            .toList();
    for (var thread : threads) {
      thread.join();
    }
    assertThat(house.count("ticket")).isEqualTo(1);
    assertThat(house.count("message")).isEqualTo(3);
  }

  @Test
  void aClosedTicketIsFollowedByALinkedOneInTheSameConversation() {
    var anna = house.visitor();
    anna.write("aaaaaaaa", "It broke", "anna@example.test");
    var first = house.ticket();
    acme.post("Arne", "/tickets/" + first + "/status", Map.of("status", "closed"));
    assertThat(anna.write("bbbbbbbb", "It broke again").body()).isEqualTo("{\"id\":\"2.1\"}");
    var second = house.ticket();
    assertThat(second).isNotEqualTo(first);
    assertThat(acme.get("Arne", "/tickets/" + second).body()).contains("It follows #1");
    assertThat(anna.conversation()).contains("\"It broke\"", "\"It broke again\"");
  }

  @Test
  void otherSitesUnknownKeysAndWidgetsThatAreOffAreRefused() {
    var anna = house.visitor();
    anna.write("aaaaaaaa", "Hello");
    var allowed = "access-control-allow-origin";
    var good = anna.get("/conversation");
    assertThat(good.headers().firstValue(allowed)).contains(ChatHouse.SITE);
    assertThat(good.headers().firstValue("access-control-allow-credentials")).isEmpty();
    for (var origin :
        new String[] {
          "https://evil.example.test",
          "http://shop.example.test",
          "https://shop.example.test.evil.test",
          "https://shop.example.test:8443",
          "null",
          ""
        }) {
      var refused = anna.from(origin).get("/conversation");
      assertThat(refused.statusCode()).as(origin).isEqualTo(403);
      assertThat(refused.body()).contains("site-not-allowed").doesNotContain("Hello");
      assertThat(refused.headers().firstValue(allowed)).as(origin).isEmpty();
      assertThat(anna.from(origin).post("/presence", "{}").statusCode()).isEqualTo(403);
    }
    var unknown =
        Guest.send(
            HttpRequest.newBuilder(
                    URI.create(acme.world().base() + "/widget/v1/" + WidgetKeys.fresh()))
                .header("Origin", ChatHouse.SITE));
    assertThat(unknown.statusCode()).isEqualTo(404);
    house.save(1, "optional", ChatHouse.SITE, false);
    var off = anna.write("bbbbbbbb", "Hello");
    assertThat(off.statusCode()).isEqualTo(403);
    assertThat(off.body()).contains("widget-off");
    assertThat(house.count("message")).isEqualTo(1);
  }

  @Test
  void browsersAreToldBeforeACallWhetherTheSiteMay() {
    assertThat(preflight(ChatHouse.SITE).statusCode()).isEqualTo(204);
    assertThat(preflight(ChatHouse.SITE).headers().firstValue("access-control-allow-headers"))
        .contains("authorization, content-type");
    var foreign = preflight("https://evil.example.test");
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.headers().firstValue("access-control-allow-origin")).isEmpty();
  }

  @Test
  void whatIsTooLongOrMalformedIsRefusedAndChangesNothing() {
    var anna = house.visitor();
    assertThat(anna.write("aaaaaaaa", "x".repeat(40_000)).statusCode()).isEqualTo(413);
    assertThat(anna.write("aaaaaaaa", "x".repeat(5_001)).statusCode()).isEqualTo(422);
    assertThat(anna.write("aaaaaaaa", " ").statusCode()).isEqualTo(422);
    assertThat(anna.write("short", "Hello").statusCode()).isEqualTo(422);
    assertThat(anna.write("aaaaaaaa", "\\u0000").statusCode()).isEqualTo(422);
    assertThat(anna.write("aaaaaaaa", "Hello", "nobody").statusCode()).isEqualTo(422);
    for (var body : new String[] {"", "null", "[]", "{", "{\"more\":1}", "{\"id\":{}}"}) {
      assertThat(anna.post("/messages", body).statusCode()).as(body).isEqualTo(422);
    }
    assertThat(house.count("visitor")).isZero();
    var shortSecret = house.new Caller("abc", ChatHouse.SITE);
    assertThat(shortSecret.write("aaaaaaaa", "Hello").statusCode()).isEqualTo(404);
  }

  @Test
  void anAddressIsAskedForAsTheProjectSays() {
    house.save(1, "required", ChatHouse.SITE, true);
    var anna = house.visitor();
    var refused = anna.write("aaaaaaaa", "Hello");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("\"field\":\"email\"");
    assertThat(anna.write("aaaaaaaa", "Hello", "anna@example.test").statusCode()).isEqualTo(200);
    house.save(2, "off", ChatHouse.SITE, true);
    assertThat(house.visitor().write("aaaaaaaa", "Hello", "b@example.test").statusCode())
        .isEqualTo(422);
  }

  @Test
  void whoWritesTooMuchWaits() {
    var anna = house.visitor();
    anna.write("message-000", "Hello");
    for (int i = 1; i <= 30; i++) {
      assertThat(anna.write("message-%03d".formatted(i), "Hello").statusCode()).isEqualTo(200);
    }
    var refused = anna.write("message-031", "Hello");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).isPresent();
    assertThat(anna.write("message-030", "Hello").statusCode()).as("a repeated one").isEqualTo(200);
    for (int i = 1; i < 20; i++) {
      assertThat(house.visitor().write("aaaaaaaa", "Hello").statusCode()).isEqualTo(200);
    }
    assertThat(house.visitor().write("aaaaaaaa", "Hello").statusCode()).isEqualTo(429);
    assertThat(house.count("ticket")).isEqualTo(20);
  }

  @Test
  void aReplyToAVisitorWhoHasLeftWithoutAnAddressIsKeptAndTheTicketSaysSo() {
    var anna = house.visitor();
    anna.write("aaaaaaaa", "Hello");
    var ticket = house.ticket();
    house.ago(61);
    acme.post("Arne", "/tickets/" + ticket + "/reply", Map.of("body", "Are you there?"));
    assertThat(anna.conversation()).doesNotContain("Are you there?");
    leave(ticket, 2);
    assertThat(acme.get("Arne", "/tickets/" + ticket).body())
        .contains("kept the reply in the chat", "gave no address");
    assertThat(anna.conversation()).contains("Are you there?");
  }

  private void leave(UUID ticket, int seq) {
    acme.world().run("update message set send_at = now() where ticket_id = ?", ticket);
    new Moments(product).leave(project(), ticket.toString(), seq);
  }

  private ProjectId project() {
    return new ProjectId(
        acme.world().one(Long.class, "select id from project where slug = ?", acme.slug));
  }

  /** As an answer by mail is kept in the ticket. */
  private void byMail(UUID ticket, String text) {
    acme.world()
        .run(
            "insert into message (project_id, ticket_id, seq, author, body) values (?, ?, 2, 0, ?)",
            project().value(),
            ticket,
            text);
    acme.world().run("update ticket set last_seq = 2, message_count = 2 where id = ?", ticket);
  }

  private java.net.http.HttpResponse<String> preflight(String origin) {
    return Guest.send(
        HttpRequest.newBuilder(
                URI.create(acme.world().base() + "/widget/v1/" + house.key + "/messages"))
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "POST")
            .header("Access-Control-Request-Headers", "authorization,content-type")
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  private static byte[] hash(ChatHouse.Caller caller) {
    return Token.parse(caller.secret).orElseThrow().hash();
  }
}
