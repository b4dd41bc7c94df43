package com.ensoras.people.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.kernel.Token;
import com.ensoras.mail.TestMail;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Invitations from outside: pages and the interface for programs. */
@EnsorasTest
class InvitationHttpTest {

  private static final String PASSWORD = "seven quiet otters";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

  @Autowired ApplicationContext context;

  private World world;
  private String pages;
  private String api;

  @BeforeEach
  void found() {
    world = new World(context);
    pages = "/p/" + world.acme;
    api = "/api/v1/projects/" + world.acme + "/invitations";
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theFormOffersWhatOneMayGiveAndSaysWhyNotTheRest() {
    var page = world.ada.get(pages + "/users/invite");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Email Address", "Role", "Send Invitation", "Support Agent", "Viewer");

    var manager = world.memberWith("Mia", List.of("users.list", "users.invite"));
    assertThat(manager.get(pages + "/users/invite").body())
        .contains("disabled", "Only Olga, the Owner, can");
  }

  @Test
  void invitingFromThePageLeadsToTheInvitationWithItsLinkShownOnce() {
    var email = fresh("ada");
    var sent =
        world.olga.post(
            pages + "/invitations", "email", email, "role", world.role("Viewer").toString());
    assertThat(sent.statusCode()).isEqualTo(303);
    var there = sent.headers().firstValue("Location").orElseThrow();
    assertThat(there).startsWith(pages + "/invitations/");
    assertThat(sent.headers().toString()).doesNotContain("/invitations/" + link(email));

    var flash = cookie(sent, "ensoras-next");
    var first = withCookie(world.olga, there, flash);
    assertThat(first.body())
        .contains("Invitation link")
        .containsPattern("value=\"https?://[^\"]+/invitations/[A-Za-z0-9_-]{43}\"");
    var second = world.olga.get(there);
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).contains(email).doesNotContain("Invitation link");
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndOffersTheKnownInvitation() {
    var email = fresh("ada");
    var viewer = world.role("Viewer").toString();
    world.olga.post(pages + "/invitations", "email", email, "role", viewer);

    var again = world.olga.post(pages + "/invitations", "email", email, "role", viewer);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains(email, "Resend the pending invitation");

    var wrong = world.olga.post(pages + "/invitations", "email", "nonsense", "role", viewer);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("nonsense", "Enter an e-mail address");
  }

  @Test
  void severalAddressesAreAnsweredOnOnePage() {
    var ada = fresh("ada");
    var page =
        world.olga.post(
            pages + "/invitations",
            "email",
            ada + "\n" + world.arne.email() + "\nnonsense",
            "role",
            world.role("Viewer").toString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(ada, "1 invitation sent", "2 addresses were not invited", "already a member");
  }

  @Test
  void theUsersPageShowsThePendingOnes() {
    var email = fresh("ada");
    invite(world.olga, email, "Viewer");
    assertThat(world.olga.get(pages + "/users").body())
        .contains("Pending invitations", email, "Invite User");
    var lister = world.memberWith("Lia", List.of("users.list"));
    assertThat(lister.get(pages + "/users").body()).contains(email).doesNotContain("Invite User");
    assertThat(lister.get(pages + "/invitations").body()).contains(email);
  }

  @Test
  void controlsAppearByTheirOwnPermission() {
    var id = invite(world.olga, fresh("ada"), "Viewer");
    assertThat(world.olga.get(pages + "/invitations/" + id).body())
        .contains("Resend invitation", "Revoke invitation", "Change role");
    var lister = world.memberWith("Lia", List.of("users.list"));
    assertThat(lister.get(pages + "/invitations/" + id).body())
        .doesNotContain("Resend invitation", "Revoke invitation", "Change role");
    var manager = world.memberWith("Mia", List.of("users.list", "users.invite"));
    assertThat(manager.get(pages + "/invitations/" + id).body())
        .doesNotContain("Resend invitation", "Revoke invitation", "Change role");
    assertThat(manager.json("DELETE", api + "/" + id, "").statusCode()).isEqualTo(403);
    assertThat(lister.json("DELETE", api + "/" + id, "").body()).contains("users.invite");
  }

  @Test
  void resendRoleAndRevocationWorkFromThePage() {
    var email = fresh("ada");
    var here = pages + "/invitations/" + invite(world.olga, email, "Viewer");
    assertThat(world.olga.post(here + "/delivery").statusCode()).isEqualTo(303);
    assertThat(world.olga.post(here + "/role", "role", world.role("Admin").toString()).statusCode())
        .isEqualTo(303);
    assertThat(world.olga.get(here).body()).contains("Admin");
    assertThat(world.olga.get(here + "/revocation").body()).contains("stop working");
    assertThat(world.olga.post(here + "/revocation").statusCode()).isEqualTo(303);
    assertThat(world.olga.get(here).body()).contains("Revoked", "by Olga");
    assertThat(world.olga.post(here + "/delivery").statusCode()).isEqualTo(409);
    assertThat(world.olga.get(pages + "/invitations?state=ended").body()).contains(email);
  }

  @Test
  void programsListInviteChangeAndRevoke() {
    var email = fresh("ada");
    var made = world.olga.json("POST", api, body(email, "Viewer"));
    assertThat(made.statusCode()).isEqualTo(201);
    var id = id(made);
    assertThat(made.headers().firstValue("Location").orElseThrow()).isEqualTo(api + "/" + id);
    assertThat(made.body()).contains("/invitations/");

    assertThat(world.olga.getJson(api).body())
        .contains(email, "\"state\":\"pending\"", "\"blocked\":false")
        .doesNotContain("link", "token", "hash");
    assertThat(world.olga.json("POST", api, body(email, "Viewer")).body())
        .contains("already-invited", id, "resend");
    var changed =
        world.olga.json(
            "PATCH", api + "/" + id, "{\"role\":\"%s\"}".formatted(world.role("Admin")));
    assertThat(changed.body()).contains("Admin");
    assertThat(world.olga.json("POST", api + "/" + id + "/delivery", "").body()).contains("link");
    assertThat(world.olga.json("DELETE", api + "/" + id, "").statusCode()).isEqualTo(204);
    assertThat(world.olga.json("DELETE", api + "/" + id, "").statusCode()).isEqualTo(409);
    assertThat(world.olga.getJson(api + "?state=revoked").body()).contains(email);
    assertThat(world.olga.getJson(api + "?state=nonsense").statusCode()).isEqualTo(422);
  }

  @Test
  void aLimitSaysWhenToTryAgain() {
    world.run(
        """
        insert into invitation (project_id, email, email_key, role_id, role_name, inviter_id, inviter_account,
                                mailed_hash, copied_hash, expires_at)
        select p.id, 'x' || n || '@example.com', 'x' || n || '@example.com', r.id, r.name, m.id, m.account_id,
               sha256((p.id || 'm' || n)::bytea), sha256((p.id || 'c' || n)::bytea), clock_timestamp() + interval '7 days'
        from generate_series(1, 200) n
        join project p on p.slug = ?
        join role r on r.project_id = p.id and r.name = 'Viewer'
        join member m on m.project_id = p.id and m.role_id is null
        """,
        world.acme);
    var viewer = world.role("Viewer").toString();
    var page = world.olga.post(pages + "/invitations", "email", fresh("ada"), "role", viewer);
    var answer = world.olga.json("POST", api, body(fresh("ada"), "Viewer"));
    for (var refused : List.of(page, answer)) {
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
          .isBetween(3000L, 3600L);
    }
  }

  @Test
  void programsGetAnAnswerPerAddress() {
    var several =
        world.olga.json(
            "POST",
            api,
            "{\"emails\":[\"%s\",\"%s\",\"x\"],\"role\":\"%s\"}"
                .formatted(fresh("ada"), world.arne.email(), world.role("Viewer")));
    assertThat(several.statusCode()).isEqualTo(200);
    assertThat(several.body()).contains("\"status\":201", "already-member", "\"status\":422");
  }

  @Test
  void whatIsUnknownOrMissingInABodyIsRefused() {
    for (var bad :
        List.of("{}", "[]", "{\"email\":1}", "{\"email\":\"a@b.cc\",\"emails\":[]}", "", "x")) {
      assertThat(world.olga.json("POST", api, bad).statusCode()).as(bad).isIn(400, 422);
    }
    assertThat(
            world
                .olga
                .json("POST", api, "{\"email\":\"a@b.cc\",\"role\":\"x\",\"admin\":true}")
                .statusCode())
        .isIn(400, 422);
  }

  @Test
  void strangersFindNothing() {
    var id = invite(world.olga, fresh("ada"), "Viewer");
    for (var outsider : List.of(world.mallory, world.stranger)) {
      assertThat(outsider.get(pages + "/invitations/" + id).statusCode()).isEqualTo(404);
      assertThat(outsider.json("POST", api, "{}").statusCode()).isEqualTo(404);
    }
    var foreign = "/api/v1/projects/" + world.globex + "/invitations/" + id;
    assertThat(world.mallory.getJson(foreign).statusCode()).isEqualTo(404);
    assertThat(world.mallory.json("DELETE", foreign, "").statusCode()).isEqualTo(404);
    assertThat(world.anonymous.json("POST", api, "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void theLinkOpensAPageThatTellsNoOtherSite() {
    var email = fresh("ada");
    invite(world.olga, email, "Viewer");
    var page = world.anonymous.get(link(email));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Olga", "Acme", "Viewer", email, "readonly", "Your name");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void somebodyNewJoinsAndIsSignedIn() {
    var email = fresh("ada");
    invite(world.olga, email, "Viewer");
    var path = link(email);
    var refused = world.anonymous.post(path, "name", "Ada", "password", "short");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Ada", "at least 10").doesNotContain("short\"");

    var joined = world.anonymous.post(path, "name", "Ada", "password", PASSWORD);
    assertThat(joined.statusCode()).isEqualTo(303);
    assertThat(joined.headers().firstValue("Location")).hasValue(pages);
    var session = cookie(joined, "session").substring("session=".length());
    var ada = new Guest(world.base(), "Ada", email, session, null, null);
    assertThat(ada.get(pages + "/users").statusCode()).isNotEqualTo(404);
    assertThat(world.anonymous.get(path).statusCode()).isEqualTo(410);
    assertThat(world.anonymous.post(path, "name", "A", "password", PASSWORD).statusCode())
        .isEqualTo(410);
  }

  /** Since the page sends no referrer, browsers withhold its origin from its own form. */
  @Test
  void theFormIsTakenFromThisSiteOnlyThoughItsOriginIsWithheld() {
    var email = fresh("ada");
    invite(world.olga, email, "Viewer");
    var path = link(email);
    for (var site : List.of("cross-site", "same-site", "none")) {
      var answer = withheld(path, site);
      assertThat(answer.statusCode()).as(site).isEqualTo(403);
      assertThat(answer.body()).contains("came from another site");
    }
    assertThat(withheld(path, "same-origin").statusCode()).isEqualTo(422);
  }

  @Test
  void aFormCannotChangeTheAddress() {
    var email = fresh("ada");
    invite(world.olga, email, "Viewer");
    world.anonymous.post(
        link(email), "name", "Ada", "password", PASSWORD, "email", "mallory@example.com");
    assertThat(
            world.all(
                String.class,
                "select a.email from member m join account a on a.id = m.account_id join project p on p.id = m.project_id where p.slug = ?",
                world.acme))
        .contains(email)
        .doesNotContain("mallory@example.com");
  }

  @Test
  void anotherAccountMaySwitch() {
    var email = fresh("ada");
    invite(world.olga, email, "Viewer");
    var path = link(email);
    assertThat(world.stranger.get(path).body()).contains("Switch account", world.stranger.email());
    var refused = world.stranger.post(path);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Switch account");

    var switched = world.stranger.post(path + "/account-switch");
    assertThat(switched.statusCode()).isEqualTo(303);
    assertThat(switched.headers().firstValue("Location")).hasValue(path);
    assertThat(world.stranger.get(path).body()).contains("Your name");
  }

  @Test
  void signingInLeadsBackWithoutTheLinkInAnAddress() {
    var path = invitedWithAccount();
    assertThat(world.anonymous.get(path).body()).contains("Sign in with it");
    var off = world.anonymous.post(path + "/sign-in");
    assertThat(off.headers().firstValue("Location")).hasValue("/sign-in?return=/invitations");
    var kept = cookie(off, "ensoras-invitation");
    assertThat(kept).doesNotContain(path.substring("/invitations/".length()));

    var back = withCookie(world.stranger, "/invitations", kept);
    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(back.headers().firstValue("Location")).hasValue(path);
    var joined = world.stranger.post(path);
    assertThat(joined.statusCode()).isEqualTo(303);
    assertThat(joined.headers().firstValue("Location")).hasValue(pages);
  }

  @Test
  void everyDeadLinkShowsOneAndTheSamePage() {
    var email = fresh("ada");
    var id = invite(world.olga, email, "Viewer");
    var revoked = link(email);
    world.olga.json("DELETE", api + "/" + id, "");
    var expected = stripped(world.anonymous.get(revoked));
    for (var dead :
        List.of(
            "/invitations/" + Token.fresh().reveal(),
            "/invitations/x",
            "/invitations/" + "a".repeat(2_000),
            "/invitations",
            "/invitations/a/b/c",
            "/invitations/" + id,
            revoked + "x",
            revoked.substring(0, revoked.length() - 1))) {
      var page = world.anonymous.get(dead);
      assertThat(page.statusCode()).as(dead).isEqualTo(410);
      assertThat(stripped(page)).as(dead).isEqualTo(expected);
      assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    }
  }

  @Test
  void guessesAreCountedByNetworkAddress() {
    var limits = context.getBean(LinkGuesses.class);
    var request = new org.springframework.mock.web.MockHttpServletRequest("GET", "/invitations/x");
    request.setRemoteAddr(UUID.randomUUID().toString());
    for (var i = 0; i < 200; i++) {
      assertThat(status(limits, request, 410)).isEqualTo(410);
      assertThat(status(limits, request, 200)).isEqualTo(i < 199 ? 200 : 429);
    }
    assertThat(status(limits, request, 200)).isEqualTo(429);
  }

  @Test
  void anAddressInDisguiseIsCountedToo() {
    var limits = context.getBean(LinkGuesses.class);
    for (var path : List.of("/invitations/x", "/%69nvitations/x")) {
      var request = new org.springframework.mock.web.MockHttpServletRequest("GET", path);
      assertThat(limits.shouldNotFilter(request)).as(path).isFalse();
    }
  }

  @Test
  void resendingIsLimitedAsInvitingIs() {
    var email = fresh("ada");
    var id = InvitationId.of(invite(world.olga, email, "Viewer"));
    var resending =
        new Resending(
            context.getBean(Invitations.class),
            context.getBean(com.ensoras.accounts.Throttle.class),
            2);
    var olga = world.actor(world.olga);
    resending.resend(olga, id);
    resending.resend(olga, id);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> resending.resend(olga, id))
        .isInstanceOf(com.ensoras.kernel.TooMany.class);
  }

  @Test
  void programsAcceptWithTheTokenInTheBody() {
    var email = fresh("ada");
    invite(world.olga, email, "Viewer");
    var token = link(email).substring("/invitations/".length());
    var path = "/api/v1/invitations/acceptance";
    var other = world.stranger.json("POST", path, "{\"token\":\"%s\"}".formatted(token));
    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("other-account");
    var joined =
        world.anonymous.json(
            "POST",
            path,
            "{\"token\":\"%s\",\"name\":\"Ada\",\"password\":\"%s\"}".formatted(token, PASSWORD));
    assertThat(joined.statusCode()).isEqualTo(200);
    assertThat(joined.body()).contains(world.acme);
    var gone = world.anonymous.json("POST", path, "{\"token\":\"%s\"}".formatted(token));
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("invitation-gone").doesNotContain(token);
    assertThat(world.anonymous.json("POST", path, "{}").statusCode()).isEqualTo(410);
  }

  private static int status(
      LinkGuesses limits, org.springframework.mock.web.MockHttpServletRequest request, int answer) {
    var response = new org.springframework.mock.web.MockHttpServletResponse();
    request.removeAttribute(LinkGuesses.class.getName() + ".FILTERED");
    try {
      limits.doFilter(
          request,
          response,
          (asked, answered) ->
              ((jakarta.servlet.http.HttpServletResponse) answered).setStatus(answer));
    } catch (jakarta.servlet.ServletException | java.io.IOException e) {
      throw new IllegalStateException(e);
    }
    return response.getStatus();
  }

  private String invitedWithAccount() {
    invite(world.olga, world.stranger.email().toUpperCase(), "Viewer");
    return link(world.stranger.email());
  }

  private String invite(Guest by, String email, String role) {
    var made = by.json("POST", api, body(email, role));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return id(made);
  }

  private String body(String email, String role) {
    return "{\"email\":\"%s\",\"role\":\"%s\"}".formatted(email, world.role(role));
  }

  private static String id(HttpResponse<String> made) {
    var found = ID.matcher(made.body());
    assertThat(found.find()).as(made.body()).isTrue();
    return found.group(1);
  }

  /** The path of the mailed link. */
  private static String link(String email) {
    var link = TestMail.linkSentTo(email);
    return link.substring(link.indexOf("/invitations/"));
  }

  private static String fresh(String name) {
    return name + "-" + UUID.randomUUID() + "@example.com";
  }

  private static String cookie(HttpResponse<String> answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> withheld(String path, String site) {
    return Guest.send(
        world
            .anonymous
            .request(path)
            .header("Origin", "null")
            .header("Sec-Fetch-Site", site)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("name=Ada&password=x")));
  }

  private static HttpResponse<String> withCookie(Guest guest, String path, String cookie) {
    return Guest.send(
        java.net.http.HttpRequest.newBuilder(java.net.URI.create(guest.base() + path))
            .header("Accept", "text/html")
            .header("Cookie", "session=" + guest.session() + "; " + cookie)
            .GET());
  }

  /** Without the token against forged requests, which differs each time. */
  private static String stripped(HttpResponse<String> page) {
    return page.body().replaceAll("(name=\"_csrf\" value|csrf-token\" content)=\"[^\"]*\"", "$1");
  }
}
