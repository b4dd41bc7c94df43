package com.ensoras.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The wall of data, read from the catalogue: keys that lead with the project, row-level security
 * that holds for the tables' owner too, foreign keys that cannot cross projects.
 */
@Tag("architecture")
@EnsorasTest
class DataWallTest {

  @Autowired JdbcClient jdbc;

  /** Outside of projects, or about more than one. */
  private static final List<String> NOT_BEHIND_THE_WALL =
      List.of("mail", "session", "account", "audit_head", "audit_entry");

  @Test
  void everyTableOfAProjectHasRowLevelSecurityThatIsForced() {
    assertThat(projectTables("not (c.relrowsecurity and c.relforcerowsecurity)")).isEmpty();
    assertThat(projectTables("c.relrowsecurity and c.relforcerowsecurity"))
        .contains("role", "member");
  }

  @Test
  void everyTableOfAProjectHasAKeyThatLeadsWithIt() {
    assertThat(
            projectTables(
                """
                not exists (
                  select from pg_index i
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                  where i.indrelid = c.oid and i.indisprimary and a.attname = 'project_id')
                """))
        .isEmpty();
  }

  @Test
  void noForeignKeyBetweenTablesOfAProjectCrossesProjects() {
    assertThat(crossing()).isEmpty();
  }

  @Test
  void theApplicationNeitherOwnsTablesNorBypassesTheWall() {
    var me =
        jdbc.sql(
                """
                select r.rolsuper or r.rolbypassrls
                  or exists (select from pg_class c where c.relowner = r.oid)
                from pg_roles r where r.rolname = current_user
                """)
            .query(Boolean.class)
            .single();
    assertThat(me).isFalse();
  }

  @Test
  void withoutAProjectThereAreNoRows() {
    for (var table : projectTables("true")) {
      assertThat(jdbc.sql("select count(*) from " + table).query(Long.class).single())
          .as(table)
          .isZero();
    }
  }

  private List<String> projectTables(String condition) {
    return jdbc.sql(
            """
            select c.relname as name
            from pg_class c
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'project_id')
              and c.relname <> all(:outside)
              and (%s)
            order by 1
            """
                .formatted(condition))
        .param("outside", NOT_BEHIND_THE_WALL.toArray(String[]::new))
        .query((row, n) -> row.getString("name"))
        .list();
  }

  /** Foreign keys between two tables of a project that leave project_id out. */
  private List<String> crossing() {
    return jdbc.sql(
            """
            select f.conname as name
            from pg_constraint f
            join pg_attribute mine on mine.attrelid = f.conrelid and mine.attname = 'project_id'
            join pg_attribute theirs on theirs.attrelid = f.confrelid and theirs.attname = 'project_id'
            where f.contype = 'f' and f.connamespace = 'public'::regnamespace
              and not (mine.attnum = any(f.conkey) and theirs.attnum = any(f.confkey))
            """)
        .query((row, n) -> row.getString("name"))
        .list();
  }
}
