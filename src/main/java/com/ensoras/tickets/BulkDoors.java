package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Permission;

/** What may be done to many tickets on the Tickets page. */
record BulkDoors(boolean assign, boolean prioritise, boolean tag) {

  static BulkDoors of(Doors doors, Actor actor) {
    return new BulkDoors(
        doors.open(actor, "POST", TicketBulkController.ASSIGNMENT),
        doors.open(actor, "POST", TicketBulkController.PRIORITY),
        doors.open(actor, "POST", TicketBulkController.TAGS) && actor.may(Permission.TAGS_LIST));
  }

  boolean any() {
    return assign || prioritise || tag;
  }
}
