package com.ensoras.tags;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Missing;
import com.ensoras.kernel.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The rows of tags; names and colours are for whoever sees tickets. */
@Component
public class TagStore {

  static final int MOST = 1000;

  private final Sql sql;

  TagStore(Sql sql) {
    this.sql = sql;
  }

  /** All of them, by name; a project has at most {@value #MOST}. */
  public List<Tag> all(Permit permit) {
    return sql.in(
            permit,
            """
            select id, name, colour, description, version
            from tag
            where project_id = :project
            order by name_key, id
            limit 1000
            """)
        .query((row, n) -> read(row))
        .list();
  }

  /** Whichever of these exist, by name. */
  public List<Tag> byIds(Permit permit, Collection<TagId> ids) {
    return sql.in(
            permit,
            """
            select id, name, colour, description, version
            from tag
            where project_id = :project and id = any(:ids)
            order by name_key, id
            """)
        .param("ids", ids.stream().map(TagId::value).toArray(UUID[]::new))
        .query((row, n) -> read(row))
        .list();
  }

  /** Whichever of these exist; they stay until this transaction ends. */
  public List<TagId> keep(Permit permit, Collection<TagId> ids) {
    return sql.in(
            permit,
            """
            select id
            from tag
            where project_id = :project and id = any(:ids)
            order by id
            for key share
            """)
        .param("ids", ids.stream().map(TagId::value).toArray(UUID[]::new))
        .query((row, n) -> new TagId((UUID) row.getObject("id")))
        .list();
  }

  /**
   * @throws Missing when there is no such tag, or it is another project's
   */
  Tag get(Permit permit, TagId id) {
    return byIds(permit, List.of(id)).stream().findFirst().orElseThrow(Missing::new);
  }

  /** In one order, so that two who merge do not wait for each other. */
  void lock(Permit permit, Collection<TagId> ids) {
    sql.in(
            permit,
            """
            select id
            from tag
            where project_id = :project and id = any(:ids)
            order by id
            for update
            """)
        .param("ids", ids.stream().map(TagId::value).toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /** Whoever adds tags waits for the other, so that the limit holds. */
  int countToAdd(Permit permit) {
    sql.in(permit, "select pg_advisory_xact_lock(hashtextextended('tag', :project))")
        .query((row, n) -> true)
        .single();
    return sql.in(permit, "select count(*) from tag where project_id = :project")
        .query(Integer.class)
        .single();
  }

  /**
   * @throws TagNameTaken when another tag has this name
   */
  TagId insert(Permit permit, TagDraft draft) {
    return sql.in(
            permit,
            """
            insert into tag (project_id, name, name_key, colour, description)
            values (:project, :name, :key, :colour, :description)
            on conflict (project_id, name_key) do nothing
            returning id
            """)
        .param("name", draft.name())
        .param("key", Names.key(draft.name()))
        .param("colour", draft.colour())
        .param("description", draft.description())
        .query(UUID.class)
        .optional()
        .map(TagId::new)
        .orElseThrow(() -> new TagNameTaken(draft.name()));
  }

  /**
   * @throws TagNameTaken when another tag has this name
   */
  void update(Permit permit, TagId id, TagDraft draft) {
    try {
      sql.in(
              permit,
              """
              update tag
              set name = :name, name_key = :key, colour = :colour, description = :description,
                  version = version + 1, updated_at = now()
              where project_id = :project and id = :id
              """)
          .param("id", id.value())
          .param("name", draft.name())
          .param("key", Names.key(draft.name()))
          .param("colour", draft.colour())
          .param("description", draft.description())
          .update();
    } catch (DuplicateKeyException e) { // two rename at once: only the index sees both
      throw new TagNameTaken(draft.name());
    }
  }

  void delete(Permit permit, TagId id) {
    sql.in(permit, "delete from tag where project_id = :project and id = :id")
        .param("id", id.value())
        .update();
  }

  private static Tag read(ResultSet row) throws SQLException {
    return new Tag(
        new TagId((UUID) row.getObject("id")),
        row.getString("name"),
        TagColour.of(row.getString("colour")).orElseThrow(),
        row.getString("description"),
        row.getInt("version"));
  }
}
