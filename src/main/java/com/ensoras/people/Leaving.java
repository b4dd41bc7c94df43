package com.ensoras.people;

import com.ensoras.access.MemberId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is about to go from a project, so that whoever holds on to it can let go. */
public sealed interface Leaving {

  /**
   * A membership ends.
   *
   * @param heir who gets what was assigned to the member; null when it becomes unassigned
   * @param choices what the remover chose, by {@link Holding#kind()}; empty while only asking
   */
  record MemberLeaves(MemberId member, @Nullable MemberId heir, Map<String, Fate> choices)
      implements Leaving {

    public MemberLeaves {
      choices = Map.copyOf(choices);
    }

    /** For asking what they hold. */
    public static MemberLeaves asking(MemberId member) {
      return new MemberLeaves(member, null, Map.of());
    }

    /**
     * What is to become of this kind of holding.
     *
     * @throws ChooseFirst when nothing was chosen; the caller says how many there are
     */
    public Fate fateOf(String kind, long count) {
      var chosen = choices.get(kind);
      if (chosen == null) {
        throw new ChooseFirst(kind, count);
      }
      return chosen;
    }
  }

  /** A team is deleted. */
  record TeamEnds(TeamId team) implements Leaving {}
}
