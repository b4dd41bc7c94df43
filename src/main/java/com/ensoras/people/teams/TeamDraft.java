package com.ensoras.people.teams;

import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.kernel.Texts;
import java.util.Set;

/** What was typed about a team. */
public record TeamDraft(String name, String description, boolean active, Set<MemberId> members) {

  static final int LONGEST_NAME = 60;
  static final int LONGEST_DESCRIPTION = 500;
  static final int MOST_MEMBERS = 1000;

  public TeamDraft {
    name = Names.tidy(name);
    description = description.strip();
    members = Set.copyOf(members);
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
    errors.refuse();
  }
}
