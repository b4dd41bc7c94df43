package com.ensoras.macros;

import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps that were chosen.
 *
 * @param setPriority the code of a {@link TicketPriority}, as it came; empty for none
 */
public record StepsDraft(
    Set<TagId> tags,
    String setPriority,
    @Nullable MemberId agent,
    @Nullable TeamId team,
    boolean resolve) {

  public static final StepsDraft NONE = new StepsDraft(Set.of(), "", null, null, false);

  static final int MOST_TAGS = 20;

  public StepsDraft {
    tags = Set.copyOf(tags);
  }

  List<StepKind> kinds() {
    var kinds = new ArrayList<StepKind>();
    if (!tags.isEmpty()) {
      kinds.add(StepKind.ADD_TAGS);
    }
    if (!setPriority.isEmpty()) {
      kinds.add(StepKind.SET_PRIORITY);
    }
    if (agent != null || team != null) {
      kinds.add(StepKind.ASSIGN);
    }
    if (resolve) {
      kinds.add(StepKind.RESOLVE);
    }
    return kinds;
  }

  void check(Invalid.Errors errors) {
    if (tags.size() > MOST_TAGS) {
      errors.add("tags", "A macro adds at most " + MOST_TAGS + " tags.");
    }
    if (!setPriority.isEmpty() && TicketPriority.of(setPriority).isEmpty()) {
      errors.add("setPriority", "Choose one of the priorities.");
    }
  }

  /** What the database keeps. */
  @Nullable Integer priorityNumber() {
    return TicketPriority.of(setPriority).map(TicketPriority::ordinal).orElse(null);
  }
}
