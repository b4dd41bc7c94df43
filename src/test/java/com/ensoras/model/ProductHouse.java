package com.ensoras.model;

import com.ensoras.accounts.Accounts;
import com.ensoras.accounts.Newcomers;
import com.ensoras.accounts.Origin;
import com.ensoras.accounts.SignUpDraft;
import com.ensoras.database.TestDatabase;
import com.ensoras.mail.TestMail;
import com.ensoras.mail.TestOutbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies in the database for one run of a sequence, and which id stands behind which handle.
 * Read by the operator's hand, past every rule of the product.
 */
final class ProductHouse implements AutoCloseable {

  static final String PASSWORD = "seven quiet otters";

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String RUN = Long.toString(System.nanoTime(), 36);
  private static final Pattern LINK = Pattern.compile("/invitations/([A-Za-z0-9_-]+)");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String EVERYTHING =
      """
      select p.slug, jsonb_build_object(
        'entries', (select count(*) from audit_entry e
                    where e.project_id = p.id and e.what <> 'invitation.expired'),
        'members', (select coalesce(jsonb_agg(jsonb_build_object(
                      'id', m.id, 'key', a.email_key, 'role', m.role_id, 'confirmed', a.confirmed,
                      'owner', p.owner_id = m.id)), '[]')
                    from member m join account a on a.id = m.account_id where m.project_id = p.id),
        'roles', (select coalesce(jsonb_agg(jsonb_build_object(
                    'id', r.id, 'name', r.name, 'permissions', r.permissions,
                    'seen', r.tickets_seen, 'waits', r.replies_wait, 'version', r.version)), '[]')
                  from role r where r.project_id = p.id),
        'handed', (select coalesce(jsonb_agg(jsonb_build_array(h.role_id, h.handed_id)), '[]')
                   from hands_out h where h.project_id = p.id),
        'invitations', (select coalesce(jsonb_agg(jsonb_build_object(
                          'id', i.id, 'key', i.email_key, 'role', i.role_id, 'by', a.email_key,
                          'teams', (select coalesce(jsonb_agg(t.team_id), '[]')
                                    from invitation_team t
                                    where t.project_id = i.project_id and t.invitation_id = i.id)
                        )), '[]')
                        from invitation i join account a on a.id = i.inviter_account
                        where i.project_id = p.id and i.state = 'pending'
                          and i.expires_at > clock_timestamp()),
        'teams', (select coalesce(jsonb_agg(jsonb_build_object(
                    'id', t.id, 'name', t.name, 'active', t.active, 'version', t.version)), '[]')
                  from team t where t.project_id = p.id),
        'seats', (select coalesce(jsonb_agg(jsonb_build_array(s.team_id, a.email_key)), '[]')
                  from team_seat s
                  join member m on m.project_id = s.project_id and m.id = s.member_id
                  join account a on a.id = m.account_id
                  where s.project_id = p.id))::text as everything
      from project p where p.slug = any(?)
      """;

  private final ApplicationContext context;
  private final Connection operator;
  private final String suffix = "." + RUN + "." + COUNT.incrementAndGet() + "@example.test";
  private final Map<String, String> slugs = new ConcurrentHashMap<>();
  private final Map<String, UUID> ids = new ConcurrentHashMap<>();
  private final Map<UUID, String> handles = new ConcurrentHashMap<>();
  private final Map<String, List<Links>> links = new ConcurrentHashMap<>();
  private final Map<String, String> invitees = new ConcurrentHashMap<>();

  /**
   * @param mailed "" when the mail was withdrawn before anybody could read it
   */
  record Links(String mailed, String copied) {}

  ProductHouse(ApplicationContext context) {
    this.context = context;
    try {
      this.operator = TestDatabase.asOperator(context);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  // --- handles

  /** Of an account's handle, or what was typed as one. */
  String address(String name) {
    var bare = name.strip();
    var typed = bare.isEmpty() || bare.contains(" ") ? bare : bare + suffix;
    return name.startsWith(" ") ? "  " + typed : name.endsWith(" ") ? typed + " " : typed;
  }

  String accountOf(String key) {
    return key.substring(0, key.length() - suffix.length());
  }

  String slug(String project) {
    return slugs.getOrDefault(project, "no-such-project");
  }

  void remember(String project, String slug) {
    slugs.put(project, slug);
    for (var role : read(List.of(project)).get(project).get("roles")) {
      remember(project + ":" + role.get("name").asString(), id(role));
    }
  }

  void remember(String handle, UUID id) {
    ids.put(handle, id);
    handles.put(id, handle);
  }

  /** One that nothing stands behind gets an id that does not exist. */
  UUID id(String handle) {
    return ids.getOrDefault(handle, UUID.nameUUIDFromBytes(handle.getBytes()));
  }

  UUID member(String project, String account) {
    return query(
            """
            select m.id from member m
            join project p on p.id = m.project_id
            join account a on a.id = m.account_id
            where p.slug = ? and a.email_key = ?
            """,
            slug(project),
            address(account))
        .map(UUID::fromString)
        .orElse(UUID.nameUUIDFromBytes(account.getBytes()));
  }

  int version(String table, String handle) {
    return query("select version from " + table + " where id = ?", id(handle))
        .map(Integer::valueOf)
        .orElse(1);
  }

  // --- links

  /** Reads the mail that has just been written, in the outbox or, if it was that fast, arrived. */
  void rememberLinks(String invitation, String typed, String copied) {
    var all = links.computeIfAbsent(invitation, handle -> new ArrayList<>());
    var address = typed.toLowerCase(Locale.ROOT);
    var text =
        query("select id from mail where to_address = ? order by id desc limit 1", typed)
            .flatMap(mail -> TestOutbox.text(context, UUID.fromString(mail)))
            .or(
                () ->
                    TestMail.arrivedFor(address).reversed().stream()
                        .findFirst()
                        .map(m -> m.plain()))
            .map(ProductHouse::token);
    all.add(new Links(text.orElse(""), token(copied)));
    invitees.put(invitation, accountOf(address));
  }

  /** {@code age} 0 is the newest; without any, a token that was never made. */
  String link(String invitation, boolean mailed, int age) {
    var all = links.getOrDefault(invitation, List.of());
    if (all.size() <= age) {
      return "A".repeat(43);
    }
    var link = all.get(all.size() - 1 - age);
    return mailed ? link.mailed() : link.copied();
  }

  private static String token(String text) {
    var found = LINK.matcher(text);
    if (!found.find()) {
      throw new AssertionError("no link in: " + text);
    }
    return found.group(1);
  }

  // --- what is there

  Map<String, Driver.Seen> see(Collection<String> projects) {
    var seen = new TreeMap<String, Driver.Seen>();
    read(projects).forEach((project, all) -> seen.put(project, seen(all)));
    return seen;
  }

  private Driver.Seen seen(JsonNode all) {
    var members = new TreeMap<String, Visible.Seat>();
    var owner = "";
    for (var member : all.get("members")) {
      var who = accountOf(member.get("key").asString());
      var role = member.get("role").isNull() ? "Owner" : handle(member.get("role"));
      members.put(who, new Visible.Seat(role, !member.get("confirmed").asBoolean()));
      owner = member.get("owner").asBoolean() ? who : owner;
    }
    var invitations = new TreeMap<String, Visible.Invitation>();
    for (var i : all.get("invitations")) {
      invitations.put(
          handle(i.get("id")),
          new Visible.Invitation(
              accountOf(i.get("key").asString()),
              handle(i.get("role")),
              accountOf(i.get("by").asString()),
              handles(i.get("teams"))));
    }
    var state = new Visible(owner, members, roles(all), invitations, teams(all));
    return new Driver.Seen(state, all.get("entries").asLong());
  }

  private TreeMap<String, Visible.Role> roles(JsonNode all) {
    var roles = new TreeMap<String, Visible.Role>();
    for (var role : all.get("roles")) {
      var permissions = new TreeSet<String>();
      role.get("permissions").forEach(code -> permissions.add(code.asString()));
      var seen = role.get("seen").asString().replace("my-teams", "teams");
      var authority = new Authority(permissions, seen, role.get("waits").asBoolean());
      roles.put(
          handle(role.get("id")),
          new Visible.Role(role.get("name").asString(), authority, new TreeSet<>()));
    }
    for (var pair : all.get("handed")) {
      roles.get(handle(pair.get(0))).handsOut().add(handle(pair.get(1)));
    }
    return roles;
  }

  private TreeMap<String, Visible.Team> teams(JsonNode all) {
    var teams = new TreeMap<String, Visible.Team>();
    for (var team : all.get("teams")) {
      teams.put(
          handle(team.get("id")),
          new Visible.Team(
              team.get("name").asString(), team.get("active").asBoolean(), new TreeSet<>()));
    }
    for (var pair : all.get("seats")) {
      teams.get(handle(pair.get(0))).seats().add(accountOf(pair.get(1).asString()));
    }
    return teams;
  }

  private TreeSet<String> handles(JsonNode all) {
    var handles = new TreeSet<String>();
    all.forEach(id -> handles.add(handle(id)));
    return handles;
  }

  private String handle(JsonNode id) {
    return handles.getOrDefault(UUID.fromString(id.asString()), id.asString());
  }

  private static UUID id(JsonNode row) {
    return UUID.fromString(row.get("id").asString());
  }

  /** All at one moment, by one statement. */
  private synchronized Map<String, JsonNode> read(Collection<String> projects) {
    var wanted = projects.stream().collect(Collectors.toMap(this::slug, project -> project));
    var all = new TreeMap<String, JsonNode>();
    try (var statement = operator.prepareStatement(EVERYTHING)) {
      statement.setArray(1, operator.createArrayOf("text", wanted.keySet().toArray()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        all.put(wanted.get(rows.getString("slug")), JSON.readTree(rows.getString("everything")));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The account that an invitation was meant for, by its handle. */
  String invited(String invitation) {
    return invitees.getOrDefault(invitation, "nobody");
  }

  // --- by the operator's hand

  /** Of {@link #PASSWORD}, made by the product once for all of these people. */
  String passwordHash() {
    var address = "hash." + RUN + "@example.test";
    var known = "select password_hash from account where email_key = ?";
    return query(known, address)
        .orElseGet(
            () -> {
              var draft = new SignUpDraft("Hash", address, PASSWORD);
              var newcomer = context.getBean(Newcomers.class).check(draft);
              context
                  .getBean(TransactionOperations.class)
                  .execute(
                      status ->
                          context
                              .getBean(Accounts.class)
                              .create(newcomer, true, new Origin("127.0.0.1", "")));
              return query(known, address).orElseThrow();
            });
  }

  void passDays(int days) {
    for (var slug : slugs.values()) {
      run(
          """
          update invitation set expires_at = expires_at - make_interval(days => %d)
          where project_id = (select id from project where slug = ?)
          """
              .formatted(days),
          slug);
    }
  }

  synchronized void run(String text, Object... values) {
    try (var statement = operator.prepareStatement(text)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }

  synchronized Optional<String> query(String text, Object... values) {
    try (var statement = operator.prepareStatement(text)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      var rows = statement.executeQuery();
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }

  @Override
  public void close() {
    try {
      operator.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
