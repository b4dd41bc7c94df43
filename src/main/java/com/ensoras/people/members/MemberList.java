package com.ensoras.people.members;

import com.ensoras.access.Permit;
import com.ensoras.access.Sql;
import com.ensoras.kernel.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads members by name, a page at a time, forwards and backwards. */
@Component
class MemberList {

  static final int PAGE = 50;

  private final Sql sql;

  MemberList(Sql sql) {
    this.sql = sql;
  }

  Slice<Member> of(Permit permit, MemberFilter filter, int limit) {
    var backwards = filter.before() != null;
    var read = read(permit, filter, limit);
    var more = read.size() > limit;
    var kept = new ArrayList<>(more ? read.subList(0, limit) : read);
    if (backwards) {
      java.util.Collections.reverse(kept);
    }
    var members = kept.stream().map(Place::member).toList();
    return new Slice<>(
        members,
        kept.isEmpty() || !(backwards || more) ? null : kept.getLast().cursor(),
        kept.isEmpty() || !(backwards ? more : filter.after() != null)
            ? null
            : kept.getFirst().cursor());
  }

  private record Place(Member member, String cursor) {}

  private List<Place> read(Permit permit, MemberFilter filter, int limit) {
    var values = new HashMap<String, Object>();
    var text = new StringBuilder(MemberRow.SELECT).append("where m.project_id = :project\n");
    conditions(filter).forEach((condition, bound) -> add(text, values, condition, bound));
    text.append(
        filter.before() == null
            ? "order by m.name_key, m.id\n"
            : "order by m.name_key desc, m.id desc\n");
    return sql.in(permit, text.append("limit :limit").toString())
        .params(values)
        .param("limit", limit + 1)
        .query((row, n) -> new Place(MemberRow.read(row), MemberRow.cursor(row)))
        .list();
  }

  private static void add(
      StringBuilder text, Map<String, Object> values, String condition, Map<String, ?> bound) {
    text.append("and ").append(condition).append('\n');
    values.putAll(bound);
  }

  /** Only the conditions that are set: one plan for each combination. */
  private static Map<String, Map<String, ?>> conditions(MemberFilter filter) {
    var found = new HashMap<String, Map<String, ?>>();
    if (!filter.searchKey().isEmpty()) {
      found.put(
          "(position(:search in m.name_key) > 0 or position(:search in a.email_key) > 0)",
          Map.of("search", filter.searchKey()));
    }
    if (filter.isOfRole()) {
      found.put("m.role_id = :role", Map.of("role", filter.roleId()));
    } else if (!filter.role().isEmpty()) {
      found.put("m.role_id is null", Map.of());
    }
    from(">", filter.after(), found);
    from("<", filter.before(), found);
    return found;
  }

  private static void from(
      String sign, @Nullable String word, Map<String, Map<String, ?>> conditions) {
    if (word == null) {
      return;
    }
    var cursor = MemberCursor.parse(word);
    conditions.put(
        "(m.name_key, m.id) " + sign + " (:name, :id)",
        Map.of("name", cursor.nameKey(), "id", cursor.id()));
  }
}
