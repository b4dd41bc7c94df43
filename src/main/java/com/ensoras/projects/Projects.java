package com.ensoras.projects;

import com.ensoras.access.Call;
import com.ensoras.access.Founding;
import com.ensoras.access.MemberId;
import com.ensoras.access.Switcher;
import com.ensoras.accounts.Person;
import com.ensoras.audit.Deed;
import com.ensoras.audit.Event;
import com.ensoras.audit.Facts;
import com.ensoras.audit.Trail;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.people.members.MemberStore;
import com.ensoras.people.roles.ExampleRoles;
import com.ensoras.people.roles.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people do with whole projects. */
@Operations
public class Projects {

  static final int LONGEST_NAME = 100;

  private final Switcher switcher;
  private final Founding founding;
  private final MemberStore members;
  private final ExampleRoles examples;
  private final Trail trail;

  Projects(
      Switcher switcher,
      Founding founding,
      MemberStore members,
      ExampleRoles examples,
      Trail trail) {
    this.switcher = switcher;
    this.founding = founding;
    this.members = members;
    this.examples = examples;
    this.trail = trail;
  }

  /**
   * A new project whose Owner is its founder, with the four example roles.
   *
   * @throws AddressNotConfirmed while nobody proved the founder's address
   * @throws Invalid naming what is wrong with the name
   */
  public Founded found(Person founder, Call call, String typed) {
    if (!founder.confirmed()) {
      throw new AddressNotConfirmed();
    }
    var name = Names.tidy(typed);
    Names.problem(name, LONGEST_NAME)
        .ifPresent(
            problem -> {
              throw new Invalid("name", problem);
            });
    var slug = Slug.of(name);
    var owner = MemberId.fresh();
    var permit = founding.found(slug, name, owner);
    members.seatOwner(permit, owner, founder.id());
    var roles = examples.create(permit);
    trail.record(
        permit,
        Event.of(Deed.PROJECT_FOUNDED)
            .about("project", slug, name)
            .after(facts(founder, owner, roles))
            .by(new Event.Doer(founder.id(), founder.name(), call.from())));
    return new Founded(permit.project(), slug, name);
  }

  /** What the person may enter, by name. */
  List<ProjectRow> of(Person person) {
    return ProjectRow.of(switcher.of(person.id()));
  }

  private static Map<String, Object> facts(Person founder, MemberId owner, List<Role> roles) {
    var all = new LinkedHashMap<>(Facts.owner(owner, founder.id(), founder.name()));
    all.putAll(
        Facts.roles(
            roles.stream()
                .map(role -> Facts.role(role.id(), role.name(), role.authority()))
                .toList()));
    return all;
  }
}
