package com.ensoras.model;

import static com.ensoras.model.ProductHouse.PASSWORD;

import com.ensoras.kernel.Token;
import com.ensoras.world.Guest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product by its JSON API, its sign-in page and the links of its invitations. */
public final class ProductDriver implements Driver, AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("signed-out", "not-signed-in"),
          Map.entry("owner-only", "missing-permission"),
          Map.entry("not-found", "missing"),
          Map.entry("changed-meanwhile", "stale"),
          Map.entry("address-not-confirmed", "unconfirmed"),
          Map.entry("address-unconfirmed", "unconfirmed"),
          Map.entry("invitation-gone", "dead-link"),
          Map.entry("cannot-own", "unconfirmed"),
          Map.entry("other-account", "another-account"),
          Map.entry("looks-like-owner", "invalid"),
          Map.entry("not-closed", "invalid"),
          Map.entry("unknown-permission", "invalid"));

  private final ProductHouse house;
  private final String base;
  private final Map<String, String> sessions;

  public ProductDriver(ApplicationContext context) {
    this(
        new ProductHouse(context),
        "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"),
        new ConcurrentHashMap<>());
    ACCOUNTS.forEach(this::make);
  }

  private ProductDriver(ProductHouse house, String base, Map<String, String> sessions) {
    this.house = house;
    this.base = base;
    this.sessions = sessions;
  }

  /** The same people and things, reached on another node. */
  public ProductDriver at(String otherBase) {
    return new ProductDriver(house, otherBase, sessions);
  }

  @Override
  public Outcome perform(Step step) {
    return prepare(step).get();
  }

  /** Looks up ids, versions and links now, and sends when asked to: for steps that race. */
  public Supplier<Outcome> prepare(Step step) {
    return switch (step) {
      case Step.Found s -> {
        var request = call(s, "POST", "/api/v1/projects", fields("name", s.name()));
        yield () ->
            outcome(request.get(), body -> house.remember(s.in(), body.get("slug").asString()));
      }
      case Step.CreateRole s ->
          creating(s.role(), call(s, "POST", roles(s), role(s.name(), s.authority())));
      case Step.EditRole s -> {
        var body = role(s.name(), s.authority());
        body.put("version", house.version("role", s.role()) - (s.stale() ? 1 : 0));
        body.put("confirmLoss", true);
        yield changing(call(s, "PUT", roles(s) + "/" + house.id(s.role()), body));
      }
      case Step.DeleteRole s ->
          changing(call(s, "DELETE", roles(s) + "/" + house.id(s.role()), null));
      case Step.SetHandsOut s ->
          changing(
              call(
                  s,
                  "PUT",
                  roles(s) + "/" + house.id(s.role()) + "/hands-out",
                  fields("roles", ids(s.roles()))));
      case Step.GiveRole s ->
          changing(
              call(
                  s,
                  "PUT",
                  path(s) + "/users/" + house.member(s.in(), s.member()) + "/role",
                  fields("role", house.id(s.role()))));
      case Step.RemoveMember s ->
          changing(
              call(
                  s,
                  "DELETE",
                  path(s)
                      + "/users/"
                      + house.member(s.in(), s.member())
                      + "?invitations="
                      + (s.takeOver() ? "take-over" : "end"),
                  null));
      case Step.Reassign s ->
          changing(
              call(
                  s,
                  "POST",
                  roles(s) + "/" + house.id(s.role()) + "/reassignment",
                  fields("to", house.id(s.to()))));
      case Step.EndSessions s ->
          changing(
              call(
                  s,
                  "DELETE",
                  path(s) + "/users/" + house.member(s.in(), s.member()) + "/sessions",
                  null));
      case Step.Invite s -> invite(s);
      case Step.Rerole s ->
          changing(call(s, "PATCH", one(s, s.invitation()), fields("role", house.id(s.role()))));
      case Step.Resend s -> {
        var request = call(s, "POST", one(s, s.invitation()) + "/delivery", null);
        yield () -> outcome(request.get(), body -> links(s.invitation(), body));
      }
      case Step.Revoke s -> changing(call(s, "DELETE", one(s, s.invitation()), null));
      case Step.Accept s -> accept(s);
      case Step.PassDays s ->
          () -> {
            house.passDays(s.days());
            return Outcome.OK;
          };
      case Step.CreateTeam s ->
          creating(s.team(), call(s, "POST", teams(s), team(s, s.name(), s.active(), s.seats())));
      case Step.EditTeam s -> {
        var body = team(s, s.name(), s.active(), s.seats());
        body.put("version", house.version("team", s.team()));
        yield changing(call(s, "PUT", teams(s) + "/" + house.id(s.team()), body));
      }
      case Step.DeleteTeam s ->
          changing(call(s, "DELETE", teams(s) + "/" + house.id(s.team()), null));
      case Step.Transfer s ->
          changing(
              call(
                  s,
                  "POST",
                  path(s) + "/ownership",
                  fields(
                      "member", house.member(s.in(), s.to()),
                      "role", house.id(s.role()),
                      "password", s.password() ? PASSWORD : "not the password")));
      case Step.SignIn s -> () -> signIn(s);
      case Step.SignOut s -> () -> signOut(s);
      case Step.Look s -> {
        var guest = guest(s.by());
        yield () -> look(guest.getJson(path(s) + "/me"));
      }
    };
  }

  @Override
  public Map<String, Seen> see(Collection<String> projects) {
    return house.see(projects);
  }

  @Override
  public void close() {
    house.close();
  }

  /** The project's name in addresses. */
  public String slug(String project) {
    return house.slug(project);
  }

  // --- invitations

  private Supplier<Outcome> invite(Step.Invite s) {
    var body =
        fields(
            "email", house.address(s.typed()),
            "role", house.id(s.role()),
            "teams", ids(s.teams()));
    var request = call(s, "POST", path(s) + "/invitations", body);
    return () ->
        outcome(
            request.get(),
            answer -> {
              house.remember(s.invitation(), id(answer));
              links(s.invitation(), answer);
            });
  }

  private void links(String invitation, JsonNode answer) {
    house.rememberLinks(invitation, answer.get("email").asString(), answer.get("link").asString());
  }

  private Supplier<Outcome> accept(Step.Accept s) {
    var body =
        fields(
            "token",
            house.link(s.invitation(), s.mailed(), s.age()),
            "name",
            "New " + s.invitation(),
            "password",
            PASSWORD);
    var request = call(s, "POST", "/api/v1/invitations/acceptance", body);
    return () -> {
      var answer = patiently(request);
      var outcome = outcome(answer, joined -> {});
      if (outcome.ok() && answer.headers().firstValue("Set-Cookie").isPresent()) {
        sessions.put(house.invited(s.invitation()), cookie(answer));
      }
      return outcome;
    };
  }

  /** Limits of guesses are not what is tried here. */
  private HttpResponse<String> patiently(Supplier<HttpResponse<String>> request) {
    var answer = request.get();
    if (answer.statusCode() != 429) {
      return answer;
    }
    house.run("delete from throttle");
    return request.get();
  }

  // --- sessions

  private Outcome signIn(Step.SignIn s) {
    var password = s.password() ? PASSWORD : "not the password";
    var email = house.address(s.by());
    var answer =
        patiently(() -> guest("nobody").post("/sign-in", "email", email, "password", password));
    if (answer.statusCode() == 422) {
      return Outcome.refused("wrong-password");
    }
    if (answer.statusCode() != 303) {
      return unexpected(answer);
    }
    sessions.put(s.by(), cookie(answer));
    return Outcome.OK;
  }

  private Outcome signOut(Step.SignOut s) {
    var guest = guest(s.by());
    if (guest.getJson("/api/v1/projects").statusCode() == 401) {
      return Outcome.refused("not-signed-in");
    }
    var answer = guest.post("/sign-out");
    return answer.statusCode() == 303 ? Outcome.OK : unexpected(answer);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("session="))
        .map(cookie -> cookie.substring("session=".length()).split(";")[0])
        .findFirst()
        .orElseThrow(() -> new AssertionError("no session in " + answer.headers().map()));
  }

  private void make(String name) {
    var account = UUID.randomUUID();
    var address = house.address(name);
    house.run(
        """
        insert into account (id, email, email_key, name, password_hash, confirmed)
        values (?, ?, ?, ?, ?, true)
        """,
        account,
        address,
        address,
        name,
        house.passwordHash());
    var token = Token.fresh();
    house.run(
        "insert into session (token_hash, account_id, expires_at) values (?, ?, now() + interval '1 day')",
        token.hash(),
        account);
    sessions.put(name, token.reveal());
  }

  /** Whoever signed out keeps sending the old cookie. */
  private Guest guest(String name) {
    return new Guest(base, name, "", sessions.get(name), null, null);
  }

  // --- requests and answers

  private Supplier<HttpResponse<String>> call(
      Step step, String method, String path, Map<String, Object> body) {
    var guest = guest(step.by());
    var text = body == null ? "" : JSON.writeValueAsString(body);
    return () -> guest.call(method, path, body == null ? null : "application/json", text);
  }

  private Supplier<Outcome> creating(String handle, Supplier<HttpResponse<String>> request) {
    return () -> outcome(request.get(), body -> house.remember(handle, id(body)));
  }

  private Supplier<Outcome> changing(Supplier<HttpResponse<String>> request) {
    return () -> outcome(request.get(), body -> {});
  }

  private static Outcome look(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      return outcome(answer, body -> {});
    }
    var codes = new TreeSet<String>();
    JSON.readTree(answer.body()).get("permissions").forEach(code -> codes.add(code.asString()));
    return new Outcome("ok", String.join(" ", codes));
  }

  private static Outcome outcome(
      HttpResponse<String> answer, java.util.function.Consumer<JsonNode> remember) {
    if (answer.statusCode() < 300) {
      remember.accept(answer.body().isEmpty() ? null : JSON.readTree(answer.body()));
      return Outcome.OK;
    }
    if (answer.statusCode() < 400 || answer.statusCode() >= 500 || answer.body().isEmpty()) {
      return unexpected(answer);
    }
    var problem = JSON.readTree(answer.body());
    var code = problem.path("code").asString("");
    for (var error : problem.path("errors")) {
      code = error.path("field").asString("").equals("password") ? "wrong-password" : code;
    }
    return Outcome.refused(CODES.getOrDefault(code, code));
  }

  private static Outcome unexpected(HttpResponse<String> answer) {
    var body = answer.body();
    return Outcome.refused(
        answer.statusCode() + " " + body.substring(0, Math.min(400, body.length())));
  }

  private static UUID id(JsonNode body) {
    return UUID.fromString(body.get("id").asString());
  }

  private String path(Step step) {
    return "/api/v1/projects/" + house.slug(step.in());
  }

  private String roles(Step step) {
    return path(step) + "/roles";
  }

  private String teams(Step step) {
    return path(step) + "/teams";
  }

  private String one(Step step, String invitation) {
    return path(step) + "/invitations/" + house.id(invitation);
  }

  private List<UUID> ids(Collection<String> handles) {
    return handles.stream().map(house::id).toList();
  }

  private static Map<String, Object> role(String name, Authority authority) {
    return fields(
        "name", name,
        "permissions", List.copyOf(authority.permissions()),
        "ticketsSeen", authority.seen().replace("teams-", "my-teams-"),
        "repliesWait", authority.waits());
  }

  private Map<String, Object> team(
      Step step, String name, boolean active, Collection<String> seats) {
    Function<String, UUID> member = who -> house.member(step.in(), who);
    return fields("name", name, "active", active, "members", seats.stream().map(member).toList());
  }

  private static Map<String, Object> fields(Object... pairs) {
    var fields = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], pairs[i + 1]);
    }
    return fields;
  }
}
