package com.ensoras.people.explain;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.access.Standings;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Missing;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;

/**
 * May somebody do something, and why (not)? Of a member with users.list, of a role with roles.list,
 * about oneself always.
 */
@Operations
@Transactional(readOnly = true)
class Explain {

  private final Standings standings;
  private final Names names;

  Explain(Standings standings, Names names) {
    this.standings = standings;
    this.names = names;
  }

  List<Explanation> ofMember(Actor actor, MemberId member, List<Question> questions) {
    var permit = actor.require(Permission.USERS_LIST);
    var standing = standings.ofMember(permit, member).orElseThrow(Missing::new);
    var asked =
        new Asked(
            names.ofMember(permit, member),
            standing,
            standings.mustAddTwoFactor(permit, member),
            null);
    return answers(permit, asked, questions);
  }

  List<Explanation> ofRole(Actor actor, RoleId role, List<Question> questions) {
    var permit = actor.require(Permission.ROLES_LIST);
    var standing = standings.ofRole(permit, role).orElseThrow(Missing::new);
    return answers(permit, new Asked(standing.roleName(), standing, false, null), questions);
  }

  /** With what holds them up at this moment, a preview included. */
  List<Explanation> ofSelf(Actor actor, List<Question> questions) {
    var permit = actor.requireMembership();
    var asked =
        new Asked(
            actor.person().name(), actor.standing(), actor.mustAddTwoFactor(), actor.preview());
    return answers(permit, asked, questions);
  }

  private List<Explanation> answers(Permit permit, Asked asked, List<Question> questions) {
    var owner = names.ofOwner(permit);
    return questions.stream().map(question -> Explaining.of(asked, question, owner)).toList();
  }
}
