package com.ensoras.people.roles;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import com.ensoras.accounts.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives everybody who has one role another. */
@Component
class HolderStore {

  /** Who had the role. */
  record Holder(MemberId member, AccountId account, String name) {}

  private final Sql sql;

  HolderStore(Sql sql) {
    this.sql = sql;
  }

  List<Holder> reassign(ExclusivePermit permit, RoleId from, RoleId to) {
    return sql.in(
            permit,
            """
            update member m
            set role_id = :to
            from account a
            where m.project_id = :project and m.role_id = :from and a.id = m.account_id
            returning m.id, m.account_id, a.name
            """)
        .param("from", from.value())
        .param("to", to.value())
        .query(
            (row, n) ->
                new Holder(
                    new MemberId((UUID) row.getObject("id")),
                    new AccountId((UUID) row.getObject("account_id")),
                    row.getString("name")))
        .list();
  }

  /** Pending invitations offer another role; says how many. */
  int reoffer(ExclusivePermit permit, RoleId from, Role to) {
    return sql.in(
            permit,
            """
            update invitation
            set role_id = :to, role_name = :name, version = version + 1
            where project_id = :project and role_id = :from and state = 'pending'
            """)
        .param("from", from.value())
        .param("to", to.id().value())
        .param("name", to.name())
        .update();
  }
}
