package com.ensoras.people.members;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.access.Sql;
import com.ensoras.accounts.AccountId;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Missing;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The members of a project: who they are, and their seats. */
@Component
public class MemberStore {

  private final Sql sql;

  MemberStore(Sql sql) {
    this.sql = sql;
  }

  /** The one member without a role; only when a project is founded. */
  public void seatOwner(ExclusivePermit permit, MemberId member, AccountId account) {
    sql.in(
            permit,
            "insert into member (project_id, id, account_id) values (:project, :id, :account)")
        .param("id", member.value())
        .param("account", account.value())
        .update();
  }

  /**
   * @throws AlreadyMember when the account has a place here
   */
  public MemberId seat(ExclusivePermit permit, AccountId account, RoleId role) {
    return sql.in(
            permit,
            """
            insert into member (project_id, account_id, role_id)
            values (:project, :account, :role)
            on conflict (project_id, account_id) do nothing
            returning id
            """)
        .param("account", account.value())
        .param("role", role.value())
        .query(UUID.class)
        .optional()
        .map(MemberId::new)
        .orElseThrow(AlreadyMember::new);
  }

  /**
   * @throws Missing when there is no such member, or it is another project's
   */
  public Member get(Permit permit, MemberId id) {
    return find(permit, id).orElseThrow(Missing::new);
  }

  public Optional<Member> find(Permit permit, MemberId id) {
    return sql.in(permit, MemberRow.SELECT + "where m.project_id = :project and m.id = :id")
        .param("id", id.value())
        .query((row, n) -> MemberRow.read(row))
        .optional();
  }

  public Optional<Member> byAccount(Permit permit, AccountId account) {
    return sql.in(
            permit, MemberRow.SELECT + "where m.project_id = :project and m.account_id = :account")
        .param("account", account.value())
        .query((row, n) -> MemberRow.read(row))
        .optional();
  }

  public Optional<Member> byAddress(Permit permit, EmailAddress address) {
    return sql.in(permit, MemberRow.SELECT + "where m.project_id = :project and a.email_key = :key")
        .param("key", address.key())
        .query((row, n) -> MemberRow.read(row))
        .optional();
  }

  public Member owner(Permit permit) {
    return sql.in(permit, MemberRow.SELECT + "where m.project_id = :project and m.role_id is null")
        .query((row, n) -> MemberRow.read(row))
        .single();
  }

  public void giveRole(ExclusivePermit permit, MemberId id, RoleId role) {
    sql.in(permit, "update member set role_id = :role where project_id = :project and id = :id")
        .param("role", role.value())
        .param("id", id.value())
        .update();
  }

  public void end(ExclusivePermit permit, MemberId id) {
    sql.in(permit, "delete from member where project_id = :project and id = :id")
        .param("id", id.value())
        .update();
  }

  /**
   * The member becomes the Owner; the former has a role, or is gone, before. The foreign key from
   * the project is checked at the end of the transaction.
   */
  public void makeOwner(ExclusivePermit permit, MemberId next) {
    sql.in(permit, "update member set role_id = null where project_id = :project and id = :id")
        .param("id", next.value())
        .update();
    sql.in(permit, "update project set owner_id = :owner where id = :project")
        .param("owner", next.value())
        .update();
  }
}
