package com.ensoras.bench;

import com.ensoras.SecondNode;
import com.ensoras.database.TestDatabase;
import com.ensoras.database.TestFolder;
import com.ensoras.world.Guest;
import com.ensoras.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A data folder with so many memberships: 100 to a project, each account in several of them, and
 * beside them Acme with its five people.
 *
 * @param browsers Olga's, each with a session of its own
 */
record House(
    int memberships, Path data, String acme, Guest olga, Guest arne, List<Guest> browsers) {

  private static final int TO_A_PROJECT = 100;
  private static final int BROWSERS = 20;

  /** Written past triggers and foreign keys, which it obeys. */
  private static final String FILL =
      """
      set session_replication_role = replica;
      insert into account (id, email, email_key, name, confirmed)
        select md5('a' || i)::uuid, 'p' || i || '@example.test', 'p' || i || '@example.test', 'Person ' || i, true
        from generate_series(0, %2$d - 1) i;
      insert into session (token_hash, account_id, expires_at)
        select sha256(('s' || i)::bytea), md5('a' || i)::uuid, now() + interval '30 days'
        from generate_series(0, %2$d - 1) i;
      insert into project (id, slug, name, owner_id)
        select 1000000 + p, 'bench-' || p, 'Bench ' || p, md5('m' || p)::uuid
        from generate_series(0, %3$d - 1) p;
      insert into role (project_id, id, name, name_key, permissions)
        select 1000000 + p, md5('r' || p || '-' || k)::uuid, 'Role ' || k, 'role' || k, r.permissions
        from generate_series(0, %3$d - 1) p, generate_series(1, 5) k,
             (select permissions from role where name = 'Support Agent' limit 1) r;
      insert into member (project_id, id, account_id, role_id, name_key)
        select 1000000 + j %% %3$d, md5('m' || j)::uuid,
               md5('a' || ((j %% %3$d) * 61 + (j / %3$d) * (%2$d / 100)) %% %2$d)::uuid,
               case when j >= %3$d then md5('r' || j %% %3$d || '-' || 1 + j %% 5)::uuid end,
               'person ' || ((j %% %3$d) * 61 + (j / %3$d) * (%2$d / 100)) %% %2$d
        from generate_series(0, %1$d - 1) j;
      set session_replication_role = origin;
      """;

  static House with(int memberships) throws IOException, SQLException {
    var data = TestFolder.fresh("bench-" + memberships);
    try (var node = SecondNode.alone(data)) {
      try (var world = new World(node.context());
          var superuser = TestDatabase.asSuperuser(node.context());
          var statement = superuser.createStatement()) {
        var already = world.one(Long.class, "select count(*) from member").intValue();
        var more = Math.max(1, memberships - already);
        statement.execute(
            FILL.formatted(more, Math.max(100, more / 5), Math.max(1, more / TO_A_PROJECT)));
        statement.execute("vacuum (analyze)");
        statement.execute("checkpoint");
        return new House(memberships, data, world.acme, world.olga, world.arne, browsers(world));
      }
    }
  }

  private static List<Guest> browsers(World world) {
    var olga = world.olga;
    var account = Objects.requireNonNull(olga.account());
    return Stream.generate(() -> world.session(account).reveal())
        .limit(BROWSERS)
        .map(
            session ->
                new Guest(olga.base(), "Olga", olga.email(), session, account, olga.member()))
        .toList();
  }
}
