package com.ensoras.macros;

import com.ensoras.access.ExclusivePermit;
import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagId;
import com.ensoras.tags.TagStore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether whom and what steps name is there. What was named before may stay as it is. */
@Component
class NamedInSteps {

  private final Assignees assignees;
  private final TagStore tags;

  NamedInSteps(Assignees assignees, TagStore tags) {
    this.assignees = assignees;
    this.tags = tags;
  }

  /**
   * Tags stay until this transaction ends; members and teams do by the project's lock.
   *
   * @throws Invalid naming the step that names nobody or nothing
   */
  void require(ExclusivePermit permit, StepsDraft steps, List<MacroStep> before) {
    var errors = new Invalid.Errors();
    var agent = steps.agent();
    if (agent != null
        && before.stream().noneMatch(step -> names(step, agent))
        && !assignees.answers(permit, agent)) {
      errors.add("agent", "This person is no member any more, or may not answer tickets.");
    }
    var team = steps.team();
    if (team != null
        && before.stream().noneMatch(step -> names(step, team))
        && !assignees.takesTickets(permit, team)) {
      errors.add("team", "There is no such team, or it is not active.");
    }
    if (!keep(permit, steps.tags(), before).containsAll(steps.tags())) {
      errors.add("tags", "One of the tags is gone. Check the tags and save again.");
    }
    errors.refuse();
  }

  /**
   * The tags of both stay until this transaction ends: whoever ends one of them waits, and does not
   * meet us at the macro.
   */
  Set<TagId> keep(ExclusivePermit permit, Set<TagId> chosen, List<MacroStep> before) {
    var all = new HashSet<>(chosen);
    for (var step : before) {
      if (step instanceof MacroStep.AddTags add) {
        add.tags().forEach(tag -> all.add(tag.id()));
      }
    }
    return new HashSet<>(tags.keep(permit, all));
  }

  private static boolean names(MacroStep step, MemberId agent) {
    return step instanceof MacroStep.AssignAgent assign && assign.agent().id().equals(agent);
  }

  private static boolean names(MacroStep step, TeamId team) {
    return step instanceof MacroStep.AssignTeam assign && assign.team().id().equals(team);
  }
}
