package com.ensoras.macros;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.people.MemberTeams.TeamName;
import com.ensoras.people.members.MemberName;
import com.ensoras.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;

/** What a macro does to a ticket besides its text. */
public sealed interface MacroStep {

  StepKind kind();

  /** For people, like "Set priority High". */
  String words();

  /** What the actor lacks for this step; empty when they may do it. */
  default List<Permission> lacking(Actor actor) {
    return kind().needs().stream().filter(needed -> !actor.may(needed)).toList();
  }

  /**
   * @param tags by name, at least one
   */
  record AddTags(List<Tag> tags) implements MacroStep {

    public AddTags {
      tags = List.copyOf(tags);
    }

    @Override
    public StepKind kind() {
      return StepKind.ADD_TAGS;
    }

    @Override
    public String words() {
      var names = tags.stream().map(Tag::name).collect(Collectors.joining(", "));
      return (tags.size() == 1 ? "Add tag " : "Add tags ") + names;
    }
  }

  record SetPriority(TicketPriority priority) implements MacroStep {

    @Override
    public StepKind kind() {
      return StepKind.SET_PRIORITY;
    }

    @Override
    public String words() {
      return "Set priority " + priority.label();
    }
  }

  record AssignAgent(MemberName agent) implements MacroStep {

    @Override
    public StepKind kind() {
      return StepKind.ASSIGN;
    }

    @Override
    public String words() {
      return "Assign to " + agent.name();
    }
  }

  /** The team may have become inactive: then it takes no tickets. */
  record AssignTeam(TeamName team) implements MacroStep {

    @Override
    public StepKind kind() {
      return StepKind.ASSIGN;
    }

    @Override
    public String words() {
      return "Assign team " + team.name() + (team.active() ? "" : " (not active)");
    }
  }

  record Resolve() implements MacroStep {

    @Override
    public StepKind kind() {
      return StepKind.RESOLVE;
    }

    @Override
    public String words() {
      return "Resolve";
    }
  }
}
