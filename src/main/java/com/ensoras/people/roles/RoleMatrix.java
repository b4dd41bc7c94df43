package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.RoleId;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Facts;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import java.util.List;

/** Changes the permissions of several roles at once, all or none, with one entry. */
@Operations
public class RoleMatrix {

  /** The permissions that one role shall have. */
  public record Column(RoleId role, int version, List<String> permissions) {}

  private final ProjectLock lock;
  private final RoleBooks books;
  private final RoleWriting writing;
  private final Trail trail;

  RoleMatrix(ProjectLock lock, RoleBooks books, RoleWriting writing, Trail trail) {
    this.lock = lock;
    this.books = books;
    this.writing = writing;
    this.trail = trail;
  }

  /**
   * The rules of changing a role hold for each.
   *
   * @param sure whether they know who loses what, themselves included
   * @return how many changed
   */
  public int save(Actor actor, List<Column> columns, boolean sure) {
    var permit = lock.exclusively(actor, Permission.ROLES_UPDATE);
    var book = books.of(permit);
    var wishes = columns.stream().map(column -> wish(book, column, sure)).toList();
    var written = writing.write(permit, book, wishes, sure);
    if (!written.isEmpty()) {
      trail.record(permit, event(written));
    }
    return written.size();
  }

  /** Name, tickets seen and whether replies wait stay as they are. */
  private static RoleWriting.Wish wish(RoleBook book, Column column, boolean sure) {
    var now = RoleDraft.of(RoleContent.of(book.get(column.role())));
    var draft =
        new RoleDraft(now.name(), column.permissions(), now.ticketsSeen(), now.repliesWait());
    return new RoleWriting.Wish(
        column.role(), draft, new Saving(column.version(), null, sure, sure));
  }

  static Event event(List<RoleWriting.Written> written) {
    var before = written.stream().map(w -> RoleWriting.facts(w.before())).toList();
    var after = written.stream().map(w -> RoleWriting.facts(w.after())).toList();
    return Event.of(Deed.ROLES_CHANGED).before(Facts.roles(before)).after(Facts.roles(after));
  }
}
