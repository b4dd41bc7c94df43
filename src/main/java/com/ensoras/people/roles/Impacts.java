package com.ensoras.people.roles;

import static java.util.stream.Collectors.toMap;

import com.ensoras.access.Authority;
import com.ensoras.access.Permit;
import com.ensoras.access.RoleId;
import com.ensoras.people.Duties;
import com.ensoras.people.Staffing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out who would gain and lose what, and which duties would be left without anyone. */
@Component
class Impacts {

  private final RoleUses uses;
  private final List<Duties> duties;

  Impacts(RoleUses uses, List<Duties> duties) {
    this.uses = uses;
    this.duties = duties;
  }

  /**
   * @param wanted what some of the book's roles shall say
   */
  Impact of(Permit permit, RoleBook book, Map<RoleId, RoleContent> wanted) {
    var use = uses.of(permit);
    var affected =
        book.roles().stream()
            .filter(role -> wanted.containsKey(role.id()))
            .flatMap(role -> affected(role, wanted, use).stream())
            .toList();
    var members =
        use.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> e.getValue().members()));
    var before = new Staffing(authorities(book, Map.of()), members);
    var after = new Staffing(authorities(book, wanted), members);
    return new Impact(
        affected,
        duties.stream().flatMap(duty -> duty.orphaned(permit, before, after).stream()).toList());
  }

  private static Optional<Impact.Affected> affected(
      Role role, Map<RoleId, RoleContent> wanted, Map<RoleId, RoleUse> uses) {
    var use = uses.getOrDefault(role.id(), RoleUse.NOBODY);
    return Optional.ofNullable(wanted.get(role.id()))
        .map(after -> new RoleChange(RoleContent.of(role), after))
        .filter(change -> use.members() > 0)
        .map(
            change ->
                new Impact.Affected(
                    role.name(), use.names(), use.members(), change.gains(), change.losses()))
        .filter(a -> !a.gains().isEmpty() || !a.losses().isEmpty());
  }

  private static Map<RoleId, Authority> authorities(
      RoleBook book, Map<RoleId, RoleContent> wanted) {
    var authorities = new HashMap<RoleId, Authority>();
    book.roles().forEach(role -> authorities.put(role.id(), role.authority()));
    wanted.forEach((id, content) -> authorities.put(id, content.authority()));
    return authorities;
  }
}
