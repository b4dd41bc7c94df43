package com.ensoras.people.roles;

import com.ensoras.access.RoleId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an import would come to: roles that are new, and roles that change. None is deleted. */
record ImportPlan(List<Item> items) {

  /**
   * One role of the file.
   *
   * @param existing the role of that name; null when it is new
   * @param handsOut names that it shall hand out; null leaves what is there
   * @param handsMore whether that differs from what is there
   */
  record Item(
      RoleContent content,
      @Nullable Role existing,
      @Nullable Set<String> handsOut,
      boolean handsMore) {

    /** What differs, in words; everything, for a new role. */
    public List<String> words() {
      var before =
          existing == null
              ? new RoleContent(content.name(), RoleContent.EMPTY)
              : RoleContent.of(existing);
      var words = new RoleChange(before, content).words();
      return handsMore ? Stream.concat(words.stream(), Stream.of(handed())).toList() : words;
    }

    public boolean isNew() {
      return existing == null;
    }

    boolean changes() {
      return existing == null || handsMore || !RoleContent.of(existing).equals(content);
    }

    private String handed() {
      return handsOut == null || handsOut.isEmpty()
          ? "Hands out nothing"
          : "Hands out: " + String.join(", ", handsOut);
    }
  }

  /** Only what makes a difference. */
  List<Item> changing() {
    return items.stream().filter(Item::changes).toList();
  }

  boolean isEmpty() {
    return changing().isEmpty();
  }

  /** The state that it was made from; a plan is carried out only from the very same. */
  String seen() {
    return items.stream()
        .map(item -> item.existing())
        .map(role -> role == null ? "new" : seen(role.id(), role.version()))
        .collect(Collectors.joining(" "));
  }

  private static String seen(RoleId id, int version) {
    return id.value() + ":" + version;
  }
}
