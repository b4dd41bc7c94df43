package com.ensoras.people.teams;

import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.kernel.Texts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about a team.
 *
 * @param distribution a code of {@link Distribution}; empty for manual
 * @param cap digits; empty for no limit
 */
public record TeamDraft(
    String name,
    String description,
    boolean active,
    Set<MemberId> members,
    String distribution,
    String cap) {

  static final int LONGEST_NAME = 60;
  static final int LONGEST_DESCRIPTION = 500;
  static final int MOST_MEMBERS = 1000;
  static final int HIGHEST_CAP = 1000;

  public TeamDraft {
    name = Names.tidy(name);
    description = description.strip();
    members = Set.copyOf(members);
    cap = cap.strip();
  }

  /** A team whose tickets are distributed by hand. */
  public TeamDraft(String name, String description, boolean active, Set<MemberId> members) {
    this(name, description, active, members, "", "");
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    Names.problem(name, LONGEST_NAME).ifPresent(problem -> errors.add("name", problem));
    Texts.problem(description, LONGEST_DESCRIPTION)
        .ifPresent(problem -> errors.add("description", problem));
    if (members.size() > MOST_MEMBERS) {
      errors.add("member", "A team has at most " + MOST_MEMBERS + " members.");
    }
    if (!distribution.isEmpty() && Distribution.byCode(distribution).isEmpty()) {
      errors.add("distribution", "There is no such distribution.");
    }
    if (!cap.isEmpty() && most() == null) {
      errors.add("cap", "Enter a whole number from 1 to " + HIGHEST_CAP + ", or nothing.");
    }
    errors.refuse();
  }

  Distribution distributes() {
    return Distribution.byCode(distribution).orElse(Distribution.MANUAL);
  }

  /** Null when there is no limit, or none that can be. */
  @Nullable Integer most() {
    if (!cap.matches("[0-9]{1,4}")) {
      return null;
    }
    var number = Integer.parseInt(cap);
    return number < 1 || number > HIGHEST_CAP ? null : number;
  }
}
