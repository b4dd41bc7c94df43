package com.ensoras.tickets;

import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagId;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each ticket of bulk work is to have then; empty words leave it as it is.
 *
 * @param agent a member's id, or "none"
 * @param team a team's id, or "none"
 * @param add a tag's id
 * @param remove a tag's id
 * @param anyway whether to assign also what the actor will not see any more
 */
record BulkWish(
    String agent, String team, String priority, String add, String remove, boolean anyway) {

  static final BulkWish NOTHING = new BulkWish("", "", "", "", "", false);

  static BulkWish assignment(String agent, String team, boolean anyway) {
    return new BulkWish(agent, team, "", "", "", anyway);
  }

  static BulkWish priority(String priority) {
    return new BulkWish("", "", priority, "", "", false);
  }

  static BulkWish tags(String add, String remove) {
    return new BulkWish("", "", "", add, remove, false);
  }

  /**
   * @throws Invalid when it wishes nothing, or something that cannot be
   */
  void check(BulkKind kind) {
    switch (kind) {
      case APPROVE, CLOSE -> {}
      case ASSIGN -> {
        require(!(agent + team).isEmpty(), "agent", "Choose an agent or a team.");
        id("agent", agent, MemberId::new);
        id("team", team, TeamId::new);
      }
      case PRIORITY -> toPriority();
      case TAG -> {
        require(!(add + remove).isEmpty(), "add", "Choose a tag.");
        require(!add.equals(remove), "remove", "The same tag cannot be added and removed.");
        added();
        removed();
      }
    }
  }

  Priority toPriority() {
    return Priority.byWord(priority)
        .orElseThrow(() -> new Invalid("priority", "Choose a priority."));
  }

  AssignmentWish assignment() {
    var wish = AssignmentWish.NOTHING;
    if (!agent.isEmpty()) {
      wish = wish.withAgent(id("agent", agent, MemberId::new));
    }
    return team.isEmpty() ? wish : wish.withTeam(id("team", team, TeamId::new));
  }

  @Nullable TagId added() {
    return id("add", add, TagId::new);
  }

  @Nullable TagId removed() {
    return id("remove", remove, TagId::new);
  }

  private static <T> @Nullable T id(String field, String word, Function<UUID, T> type) {
    if (word.isEmpty() || word.equals(TicketFilter.NONE)) {
      return null;
    }
    try {
      return type.apply(UUID.fromString(word));
    } catch (IllegalArgumentException e) {
      throw new Invalid(
          field,
          "There is no such "
              + (field.equals("team") ? "team" : field.equals("agent") ? "member" : "tag")
              + ".");
    }
  }

  private static void require(boolean fine, String field, String sentence) {
    if (!fine) {
      throw new Invalid(field, sentence);
    }
  }
}
