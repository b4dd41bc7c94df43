package com.ensoras.channels.email;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import java.util.List;
import org.springframework.stereotype.Component;

/** The team where mails start: it is not deleted while the channel names it. */
@Component
class EmailChannelHoldings implements Holdings {

  private final EmailChannelStore store;

  EmailChannelHoldings(EmailChannelStore store) {
    this.store = store;
  }

  @Override
  public List<Holding> of(Permit permit, Leaving leaving) {
    return switch (leaving) {
      case Leaving.MemberLeaves member -> List.of();
      case Leaving.TeamEnds team ->
          store.names(permit, team.team())
              ? List.of(
                  new Holding(
                      "email-channel",
                      1,
                      "the Email channel",
                      "names it as its default team: choose another one there first",
                      Holding.Way.BLOCKS))
              : List.of();
    };
  }

  /** What blocks is not let go: the deletion does not come as far as this. */
  @Override
  public void release(ExclusivePermit permit, Leaving leaving) {}
}
