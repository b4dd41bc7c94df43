package com.ensoras.channels.email;

import com.ensoras.access.ProjectId;
import com.ensoras.access.ProjectLock;
import com.ensoras.access.Sql;
import com.ensoras.access.SystemTask;
import com.ensoras.database.Operations;
import java.util.UUID;

/** Who listens at a mailbox: one node, until its lease ends. The database's clock decides. */
@Operations
class MailLeases {

  private final ProjectLock lock;
  private final Sql sql;

  MailLeases(ProjectLock lock, Sql sql) {
    this.lock = lock;
    this.sql = sql;
  }

  /**
   * Takes the lease, or renews it.
   *
   * @param version of the channel: a changed one is another mailbox
   * @return false when another node has it
   */
  boolean take(ProjectId project, UUID node, int version) {
    return sql.in(
                lock.unlocked(SystemTask.RECEIVE, project),
                """
                insert into mail_watch as w (project_id, node, version, lasts_until)
                values (:project, :node, :version, now() + interval '20 seconds')
                on conflict (project_id) do update
                  set node = excluded.node, version = excluded.version, lasts_until = excluded.lasts_until,
                      fetched_at = case when w.version = excluded.version then w.fetched_at end
                  where w.node = excluded.node or w.lasts_until < now()
                """)
            .param("node", node)
            .param("version", version)
            .update()
        == 1;
  }

  /** Another node may listen at once, and the mailbox is asked again as if nobody did. */
  void leave(ProjectId project, UUID node) {
    sql.in(
            lock.unlocked(SystemTask.RECEIVE, project),
            "delete from mail_watch where project_id = :project and node = :node")
        .param("node", node)
        .update();
  }

  /** Somebody has looked into the mailbox. */
  void fetched(ProjectId project) {
    sql.in(
            lock.unlocked(SystemTask.RECEIVE, project),
            "update mail_watch set fetched_at = now() where project_id = :project")
        .update();
  }
}
