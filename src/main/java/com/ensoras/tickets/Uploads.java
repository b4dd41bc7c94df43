package com.ensoras.tickets;

import com.ensoras.access.Actor;
import com.ensoras.access.Entrance;
import com.ensoras.access.Permission;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Files that a member uploads while they write. Until they are sent they are theirs alone: nobody
 * else downloads them, and sending names each of them.
 */
@Operations
class Uploads {

  private final Entrance entrance;
  private final TicketStore tickets;
  private final OutgoingFileStore files;

  Uploads(Entrance entrance, TicketStore tickets, OutgoingFileStore files) {
    this.entrance = entrance;
    this.tickets = tickets;
    this.files = files;
  }

  /**
   * @param ticket null for one that is not opened yet
   * @throws com.ensoras.kernel.Missing when the ticket is out of sight
   * @throws Invalid when there would be too many, or too much
   */
  Attachment add(Actor actor, @Nullable TicketId ticket, UnsentFor what, UploadedFile file) {
    var permit = entrance.require(actor, Permission.TICKETS_RESPOND);
    if (ticket != null) {
      tickets.get(permit, ticket);
    }
    var sizes = new ArrayList<>(files.sizes(permit, ticket, what));
    sizes.add(file.size());
    FileLimits.check(sizes);
    var id = files.insert(permit, ticket, what, file);
    return new Attachment(id, 0, file.name(), file.type(), file.size(), null);
  }

  /** One's own; whatever else it is, or is not, stays. */
  void remove(Actor actor, UUID file) {
    files.delete(entrance.require(actor, Permission.TICKETS_RESPOND), file);
  }

  /** The actor's own among these, for a form that is shown again. */
  List<Attachment> named(Actor actor, Collection<UUID> wanted) {
    return wanted.isEmpty()
        ? List.of()
        : files.named(actor.require(Permission.TICKETS_RESPOND), wanted);
  }
}
