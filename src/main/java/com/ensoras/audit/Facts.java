package com.ensoras.audit;

import com.ensoras.access.Authority;
import com.ensoras.access.MemberId;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.AccountId;
import java.util.List;
import java.util.Map;

/** How roles and members stand in entries, so that what held on a day can be replayed. */
public final class Facts {

  private Facts() {}

  /** For the before and after of a role's entry. */
  public static Map<String, Object> role(RoleId id, String name, Authority authority) {
    return Map.of(
        "role", id.value().toString(),
        "name", name,
        "permissions", authority.permissions().codes(),
        "ticketsSeen", authority.seen().code(),
        "repliesWait", authority.repliesWait());
  }

  /** For {@link Deed#ROLES_CHANGED} and {@link Deed#PROJECT_FOUNDED}: several of {@link #role}. */
  public static Map<String, Object> roles(List<Map<String, Object>> roles) {
    return Map.of("roles", roles);
  }

  /** For the before and after of a member's entry. */
  public static Map<String, Object> member(
      MemberId id, AccountId account, String name, RoleId role, String roleName) {
    return Map.of(
        "member", id.value().toString(),
        "account", account.value().toString(),
        "memberName", name,
        "role", role.value().toString(),
        "roleName", roleName);
  }

  /** The same for the Owner, who has no role. */
  public static Map<String, Object> owner(MemberId id, AccountId account, String name) {
    return Map.of(
        "member",
        id.value().toString(),
        "account",
        account.value().toString(),
        "memberName",
        name,
        "owner",
        true);
  }

  /** For {@link Deed#MEMBERS_ROLE_CHANGED} and {@link Deed#OWNERSHIP_TRANSFERRED}: several. */
  public static Map<String, Object> members(List<Map<String, Object>> members) {
    return Map.of("members", members);
  }
}
