package com.ensoras.people.invitations;

import com.ensoras.access.ProjectId;
import com.ensoras.kernel.Token;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The two look-ups that know no project beforehand: which invitation a link belongs to, and where
 * some are overdue. They tell ids only.
 */
@Repository
class InvitationSecrets {

  /** Where a link leads, and whether it is the mailed one. */
  record Found(ProjectId project, InvitationId invitation, boolean mailed) {}

  private final JdbcClient jdbc;

  InvitationSecrets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Found> find(Token link) {
    return jdbc.sql("select project_id, invitation_id, mailed from invitation_of(:hash)")
        .param("hash", link.hash())
        .query(
            (row, n) ->
                new Found(
                    new ProjectId(row.getLong("project_id")),
                    new InvitationId((UUID) row.getObject("invitation_id")),
                    row.getBoolean("mailed")))
        .optional();
  }

  List<ProjectId> projectsWithOverdue(int most) {
    return jdbc.sql("select project_id from projects_with_overdue_invitations(:most)")
        .param("most", most)
        .query((row, n) -> new ProjectId(row.getLong("project_id")))
        .list();
  }
}
