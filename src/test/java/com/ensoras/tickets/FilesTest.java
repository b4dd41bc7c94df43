package com.ensoras.tickets;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.PermissionSet;
import com.ensoras.access.ProjectId;
import com.ensoras.people.members.Removals;
import com.ensoras.people.roles.RoleDraft;
import com.ensoras.people.roles.Roles;
import com.ensoras.world.Guest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files that members send: theirs alone until they are sent, then the ticket's. */
@EnsorasTest
class FilesTest {

  @Autowired ApplicationContext product;
  @Autowired Replies replies;
  @Autowired Approvals approvals;
  @Autowired OldFiles old;
  private Desk desk;
  private TicketId ticket;
  private String page;

  @BeforeEach
  void found() {
    desk = new Desk(product);
    ticket = desk.write("anna@example.test", "Broken", "It broke");
    page = "/tickets/" + ticket.value();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aReplyTakesItsFilesAlong() {
    var file = uploaded("Arne", "Bild ä.png", "pixels");
    assertThat(reply("Arne", "See the picture", file).statusCode()).isEqualTo(303);
    var sent = desk.open("Vera", ticket).messages().getLast();
    assertThat(sent.attachments()).extracting(Attachment::name).containsExactly("Bild ä.png");
    var download = desk.acme.get("Vera", page + "/attachments/" + file);
    assertThat(download.body()).isEqualTo("pixels");
    assertThat(download.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(reply("Arne", "Once more", file).statusCode()).isEqualTo(409);
  }

  @Test
  void onlyWhoeverMayAnswerAndSeesTheTicketUploads() {
    desk.acme.join(
        "Mia", desk.acme.role("Her own", "mine", TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND).id());
    assertThat(upload("Vera", "a.txt", "x").statusCode()).isEqualTo(403);
    assertThat(upload("Mia", "a.txt", "x").statusCode()).isEqualTo(404);
    assertThat(upload("Mallory", "a.txt", "x").statusCode()).isEqualTo(404);
    assertThat(held()).isZero();
    desk.assign(ticket, "Mia", null);
    assertThat(upload("Mia", "a.txt", "x").statusCode()).isEqualTo(201);
  }

  @Test
  void whatIsNotSentIsItsOwnersAlone() {
    var file = uploaded("Arne", "secret plan.txt", "the plan");
    assertThat(desk.acme.get("Arne", page).body()).contains("secret plan.txt", file.toString());
    assertThat(desk.acme.get("Lena", page).body()).doesNotContain("secret plan.txt");
    assertThat(desk.acme.get("Lena", page + "/attachments/" + file).statusCode()).isEqualTo(404);
    assertThat(reply("Lena", "Mine now", file).statusCode()).isEqualTo(409);
    assertThat(note("Lena", "Mine now", file).statusCode()).isEqualTo(409);
    remove("Lena", file);
    assertThat(held()).isEqualTo(1);
    var other = desk.write("ben@example.test", "Other", "Text");
    var elsewhere =
        desk.acme.post(
            "Arne",
            "/tickets/" + other.value() + "/reply",
            Map.of("body", "Wrong place", "file", file.toString()));
    assertThat(elsewhere.statusCode()).isEqualTo(409);
    assertThat(desk.open("Lena", other).messages()).hasSize(1);
    remove("Arne", file);
    assertThat(held()).isZero();
  }

  @Test
  void aNoteAndANewTicketTakeFilesToo() {
    var file = uploaded("Arne", "log.txt", "lines");
    assertThat(note("Arne", "The log", file).statusCode()).isEqualTo(303);
    assertThat(desk.open("Lena", ticket).messages().getLast().attachments()).hasSize(1);
    var fresh = id(upload("Arne", "/tickets/new/files?kind=new&name=offer.pdf", "offer"));
    var typed =
        Map.of(
            "email", "ben@example.test", "subject", "", "body", "Text", "file", fresh.toString());
    assertThat(desk.acme.post("Arne", "/tickets", typed).body()).contains("offer.pdf");
    assertThat(desk.acme.get("Arne", "/tickets/new").body()).doesNotContain("offer.pdf");
    var whole =
        Map.of(
            "email",
            "ben@example.test",
            "subject",
            "Offer",
            "body",
            "Text",
            "file",
            fresh.toString());
    var opened = desk.acme.post("Arne", "/tickets", whole);
    var where = opened.headers().firstValue("Location").orElseThrow();
    var made = new TicketId(UUID.fromString(where.substring(where.lastIndexOf('/') + 1)));
    assertThat(desk.open("Lena", made).messages().getFirst().attachments())
        .extracting(Attachment::name)
        .containsExactly("offer.pdf");
  }

  @Test
  void thereIsALimitOfCountAndOfSize() {
    var file = uploaded("Arne", "a.txt", "x");
    size(file, FileLimits.LARGEST_SUM - 1);
    assertThat(upload("Arne", "b.txt", "x").statusCode()).isEqualTo(201);
    assertThat(upload("Arne", "c.txt", "x").statusCode()).isEqualTo(422);
    remove("Arne", file);
    for (int n = 2; n <= FileLimits.MOST; n++) {
      assertThat(upload("Arne", n + ".txt", "x").statusCode()).isEqualTo(201);
    }
    assertThat(upload("Arne", "21.txt", "x").statusCode()).isEqualTo(422);
    var note = id(upload("Arne", page + "/files?kind=note&name=n.txt", "x"));
    size(note, FileLimits.LARGEST_SUM);
    assertThat(reply("Arne", "Too much", note, firstHeld("2.txt")).statusCode()).isEqualTo(422);
  }

  @Test
  void aLargeFileArrivesWholeUpToTheLimit() {
    var large = "0123456789".repeat(2_000_000);
    assertThat(reply("Arne", "All of it", uploaded("Arne", "large.log", large)).statusCode())
        .isEqualTo(303);
    var file = desk.open("Vera", ticket).messages().getLast().attachments().getFirst();
    assertThat(desk.acme.get("Vera", page + "/attachments/" + file.id()).body()).isEqualTo(large);
    assertThat(upload("Arne", "larger.log", "x".repeat(FileLimits.LARGEST_SUM + 1)).statusCode())
        .isEqualTo(422);
    assertThat(held()).isZero();
  }

  @Test
  void namesAndTypesAreInert() {
    assertThat(name("../../etc/pass\u202ewd<b>.html")).isEqualTo("passwd_b_.html");
    assertThat(name("C:\\temp\\a\nb.txt")).isEqualTo("a b.txt");
    assertThat(name("..")).isEqualTo("file");
    assertThat(name("x".repeat(300) + ".png")).hasSize(150).endsWith(".png");
    upload("Arne", page + "/files?name=t&type=" + "text/html;x=%22", "x");
    var types =
        desk.acme
            .world()
            .all(
                String.class,
                "select type from attachment where ticket_id = ? and name = 't'",
                ticket.value());
    assertThat(types).containsExactly("application/octet-stream");
    var form =
        desk.acme
            .guest("Arne")
            .call(
                "POST",
                "/p/" + desk.acme.slug + page + "/files",
                "application/x-www-form-urlencoded",
                "name=a");
    assertThat(form.statusCode()).isEqualTo(422);
  }

  @Test
  void anApprovalIsBoundToTheFiles() {
    trainees();
    var one = uploaded("Tim", "one.txt", "1");
    var two = uploaded("Tim", "two.txt", "2");
    assertThat(reply("Tim", "See these", one, two).statusCode()).isEqualTo(303);
    assertThat(desk.acme.get("Lena", page).body()).contains("one.txt", "two.txt");
    assertThat(desk.acme.get("Lena", page + "/attachments/" + one).body()).isEqualTo("1");
    var three = id(upload("Lena", page + "/files?kind=edit&name=three.txt", "3"));
    assertThat(edit("Lena", 1, one, three).statusCode()).isEqualTo(303);
    assertThat(approve("Lena", 1).statusCode()).isEqualTo(409);
    assertThat(desk.waiting(ticket).files())
        .extracting(Attachment::name)
        .containsExactly("one.txt", "three.txt");
    assertThat(edit("Lena", 2, two).statusCode()).as("of an edition before").isEqualTo(409);
    assertThat(approve("Lena", 2).statusCode()).isEqualTo(303);
    assertThat(desk.open("Vera", ticket).messages().getLast().attachments())
        .extracting(Attachment::name)
        .containsExactly("one.txt", "three.txt");
    assertThat(desk.open("Vera", ticket).drafts().getLast().files()).hasSize(2);
  }

  @Test
  void noNoteTakesAFileAwayFromWhatWaits() {
    trainees();
    var file = uploaded("Tim", "one.txt", "1");
    reply("Tim", "See this", file);
    assertThat(note("Tim", "Mine", file).statusCode()).isEqualTo(409);
    approvals.approve(desk.as("Lena"), ticket, 1);
    assertThat(desk.open("Vera", ticket).messages().getLast().attachments()).hasSize(1);
  }

  @Test
  void whatIsTakenBackIsThereToBeSentAgain() {
    var file = uploaded("Arne", "one.txt", "1");
    reply("Arne", "First words", file);
    unsent("And more");
    var seq = desk.open("Arne", ticket).messages().getLast().seq();
    assertThatThrownBy(() -> replies.undo(desk.as("Lena"), ticket, seq))
        .isInstanceOf(TooLate.class);
    replies.undo(desk.as("Arne"), ticket, seq);
    assertThat(desk.acme.get("Arne", page).body())
        .contains("First words\n\nAnd more</textarea>", "one.txt");
    assertThat(reply("Arne", "First words", file).statusCode()).isEqualTo(303);
  }

  @Test
  void whatNobodySendsGoesAfterADayUnlessItsTextWaits() {
    uploaded("Arne", "one.txt", "1");
    assertThat(forget()).isZero();
    age();
    unsent("A text");
    assertThat(forget()).isZero();
    unsent(" ");
    assertThat(forget()).isEqualTo(1);
    reply("Arne", "Sent", uploaded("Arne", "two.txt", "2"));
    desk.acme
        .world()
        .run(
            "update attachment set added_at = now() - interval '2 days' where ticket_id = ?",
            ticket.value());
    assertThat(forget()).isZero();
  }

  @Test
  void whatSomebodyDidNotSendGoesWithThem() {
    uploaded("Arne", "one.txt", "1");
    product.getBean(Removals.class).remove(desk.as("Olga"), desk.acme.member("Arne"), Map.of());
    assertThat(held()).isZero();
  }

  @Test
  void aMergedTicketTakesItsFilesAlongButNotWhatIsUnsent() {
    var into = desk.write("anna@example.test", "Other", "Text");
    reply("Arne", "See", uploaded("Arne", "sent.txt", "1"));
    uploaded("Arne", "unsent.txt", "2");
    var seq = desk.open("Arne", ticket).messages().getLast().seq();
    desk.leave(ticket, seq);
    product.getBean(Mergers.class).merge(desk.as("Olga"), ticket, into);
    assertThat(desk.open("Vera", into).messages())
        .flatExtracting(Message::attachments)
        .extracting(Attachment::name)
        .containsExactly("sent.txt");
    assertThat(desk.acme.get("Arne", "/tickets/" + into.value()).body())
        .contains("sent.txt")
        .doesNotContain("unsent.txt");
  }

  @Test
  void programsUploadAndNameTheFile() {
    var path = "/api/v1/projects/" + desk.acme.slug + page + "/files";
    var file = id(send("Arne", path + "?name=report.pdf&type=application/pdf", "report"));
    var gone = id(send("Arne", path + "?name=gone.pdf", "gone"));
    assertThat(desk.acme.json("Arne", "DELETE", page + "/files/" + gone, "").statusCode())
        .isEqualTo(204);
    var body = "{\"body\":\"The report\",\"files\":[\"%s\"]}";
    assertThat(desk.acme.json("Arne", "POST", page + "/replies", body.formatted(gone)).statusCode())
        .isEqualTo(409);
    assertThat(desk.acme.json("Arne", "POST", page + "/replies", body.formatted(file)).statusCode())
        .isEqualTo(201);
    assertThat(desk.acme.json("Vera", "GET", page + "/messages", "").body())
        .contains("\"name\":\"report.pdf\"", "\"type\":\"application/pdf\"");
  }

  private void trainees() {
    var trainee =
        product
            .getBean(Roles.class)
            .create(
                desk.as("Olga"),
                new RoleDraft(
                    "Trainee",
                    PermissionSet.of(TICKETS_LIST, TICKETS_VIEW, TICKETS_RESPOND).codes(),
                    "all",
                    true));
    desk.acme.join("Tim", trainee.id());
  }

  private UUID uploaded(String who, String name, String content) {
    return id(upload(who, name, content));
  }

  private HttpResponse<String> upload(String who, String path, String content) {
    var to =
        path.startsWith("/")
            ? path
            : page + "/files?name=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    return send(who, "/p/" + desk.acme.slug + to, content);
  }

  private HttpResponse<String> send(String who, String path, String content) {
    return Guest.send(
        desk.acme
            .guest(who)
            .request(path)
            .header("Accept", "application/json")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofString(content)));
  }

  private static UUID id(HttpResponse<String> made) {
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return UUID.fromString(made.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"));
  }

  private String name(String given) {
    var made = upload("Arne", given, "x").body();
    return made.replaceAll(".*\"name\":\"([^\"]+)\".*", "$1");
  }

  private void remove(String who, UUID file) {
    assertThat(desk.acme.post(who, "/unsent-files/" + file + "/removal", Map.of()).statusCode())
        .isEqualTo(204);
  }

  private HttpResponse<String> reply(String who, String body, UUID... files) {
    return desk.acme.post(who, page + "/reply", form(body, files));
  }

  private HttpResponse<String> note(String who, String body, UUID... files) {
    return desk.acme.post(who, page + "/note", form(body, files));
  }

  private HttpResponse<String> edit(String who, int edition, UUID... files) {
    var form = new java.util.HashMap<>(form("Changed", files));
    form.put("edition", "" + edition);
    return desk.acme.post(who, page + "/draft", form);
  }

  private HttpResponse<String> approve(String who, int edition) {
    return desk.acme.post(who, page + "/draft/approval", Map.of("edition", "" + edition));
  }

  private static Map<String, String> form(String body, UUID... files) {
    return Map.of(
        "body",
        body,
        "file",
        String.join(",", List.of(files).stream().map(UUID::toString).toList()));
  }

  private void unsent(String text) {
    desk.acme.post("Arne", page + "/unsent", Map.of("kind", "reply", "body", text, "seen", "99"));
  }

  private long held() {
    return desk.acme
        .world()
        .one(
            Long.class,
            "select count(*) from attachment where ticket_id = ? and member_id is not null",
            ticket.value());
  }

  private UUID firstHeld(String name) {
    return desk.acme
        .world()
        .one(
            UUID.class,
            "select id from attachment where ticket_id = ? and name = ?",
            ticket.value(),
            name);
  }

  private void size(UUID file, int size) {
    desk.acme.world().run("update attachment set size = ? where id = ?", size, file);
  }

  private void age() {
    desk.acme
        .world()
        .run(
            "update attachment set added_at = now() - interval '25 hours' where ticket_id = ?",
            ticket.value());
  }

  private int forget() {
    return old.forget(
        new ProjectId(
            desk.acme
                .world()
                .one(Long.class, "select id from project where slug = ?", desk.acme.slug)));
  }
}
