package com.ensoras.tickets;

import com.ensoras.access.Authority;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.TicketsSeen;
import com.ensoras.people.Duties;
import com.ensoras.people.Staffing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody should see the tickets that have neither team nor agent (desk.md 5). */
@Component
class TicketDuties implements Duties {

  @Override
  public List<String> orphaned(Permit permit, Staffing before, Staffing after) {
    return before.anyone(TicketDuties::seesLoose) && !after.anyone(TicketDuties::seesLoose)
        ? List.of("Nobody but the Owner would see tickets with neither team nor agent.")
        : List.of();
  }

  private static boolean seesLoose(Authority authority) {
    return authority.permissions().has(Permission.TICKETS_VIEW)
        && (authority.seen() == TicketsSeen.ALL
            || authority.seen() == TicketsSeen.MINE_AND_UNASSIGNED);
  }
}
