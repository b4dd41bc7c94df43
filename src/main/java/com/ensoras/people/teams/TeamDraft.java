package com.ensoras.people.teams;

import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
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
    if (description.codePointCount(0, description.length()) > LONGEST_DESCRIPTION) {
      errors.add("description", "Use at most " + LONGEST_DESCRIPTION + " characters.");
    }
    if (description.codePoints().anyMatch(TeamDraft::isHarmful)) {
      errors.add("description", "Remove the invisible or control characters.");
    }
    if (members.size() > MOST_MEMBERS) {
      errors.add("member", "A team has at most " + MOST_MEMBERS + " members.");
    }
    errors.refuse();
  }

  /** Halves of characters, controls that are no line breaks, and what turns the writing around. */
  private static boolean isHarmful(int c) {
    return Character.getType(c) == Character.SURROGATE
        || (Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
