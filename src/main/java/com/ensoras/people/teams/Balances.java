package com.ensoras.people.teams;

import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.people.TeamId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What teams have to do at present, of the tickets that the permit's actor sees and of those alone.
 * Whoever counts tickets knows it.
 */
public interface Balances {

  /** What the pages listen for that show it. */
  String TOPIC = "tickets";

  /**
   * @param waiting open ones whose reply waits for approval
   * @param oldest since when the customer waits who waits longest for people; null when none does
   */
  record Balance(long open, long waiting, @Nullable Instant oldest) {

    public static final Balance NOTHING = new Balance(0, 0, null);

    Balance plus(Balance other) {
      var since =
          Stream.of(Optional.ofNullable(oldest), Optional.ofNullable(other.oldest))
              .flatMap(Optional::stream)
              .min(Comparator.naturalOrder());
      return new Balance(open + other.open, waiting + other.waiting, since.orElse(null));
    }
  }

  /**
   * @param nobody of the team's tickets that no member has
   */
  record OfTeam(Map<MemberId, Balance> members, Balance nobody) {}

  /** Teams that have nothing to do may be left out. */
  Map<TeamId, Balance> ofTeams(Permit permit);

  /** Of this team's tickets, what each member has. */
  OfTeam of(Permit permit, TeamId team);
}
