package com.ensoras.channels.widget;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.Permit;
import com.ensoras.people.Holding;
import com.ensoras.people.Holdings;
import com.ensoras.people.Leaving;
import java.util.List;
import org.springframework.stereotype.Component;

/** The team where chats start: it is not deleted while the widget names it. */
@Component
class WidgetHoldings implements Holdings {

  private final WidgetStore store;

  WidgetHoldings(WidgetStore store) {
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
                      "widget",
                      1,
                      "the Widget",
                      "names it as its default team: choose another one there first",
                      Holding.Way.BLOCKS))
              : List.of();
    };
  }

  /** What blocks is not let go: the deletion does not come as far as this. */
  @Override
  public void release(ExclusivePermit permit, Leaving leaving) {}
}
