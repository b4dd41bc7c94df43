package com.ensoras.macros;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Permit;
import com.ensoras.database.Operations;
import com.ensoras.people.TeamId;
import com.ensoras.tags.Tag;
import com.ensoras.tags.TagStore;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;
import java.util.stream.Stream;

/** What a macro's form offers; what is chosen is offered in any case. */
@Operations
class MacroOffers {

  private final Assignees assignees;
  private final TagStore tags;

  MacroOffers(Assignees assignees, TagStore tags) {
    this.assignees = assignees;
    this.tags = tags;
  }

  record Offer(List<Tag> tags, List<Choice> agents, List<Choice> teams, List<Choice> triggers) {}

  Offer forNew(Actor actor, Form form) {
    return offer(actor, actor.require(Permission.MACROS_CREATE), form);
  }

  Offer of(Actor actor, Form form) {
    return offer(actor, actor.require(Permission.MACROS_UPDATE), form);
  }

  private Offer offer(Actor actor, Permit permit, Form form) {
    var agent = MacroForm.uuid(form.value("agent")).map(MemberId::new).orElse(null);
    var team = MacroForm.uuid(form.value("team")).map(TeamId::new).orElse(null);
    return new Offer(
        actor.may(Permission.TAGS_LIST)
            ? tags.all(permit)
            : tags.byIds(permit, MacroForm.tags(form)),
        assignees.agents(permit, agent).stream()
            .map(member -> Choice.of(member.id().value().toString(), member.name()))
            .toList(),
        assignees.teams(permit, team).stream()
            .map(
                each ->
                    Choice.of(
                        each.id().value().toString(),
                        each.active() ? each.name() : each.name() + " (not active)"))
            .toList(),
        triggers(actor));
  }

  /** Barred for whoever may not answer tickets at once, which every trigger does. */
  private static List<Choice> triggers(Actor actor) {
    var lacking = MacroAuthority.lacking(actor, Macro.actingWith(List.of()));
    return Stream.of(TriggerKind.values())
        .map(kind -> Choice.of(kind.code(), kind.label()))
        .map(
            choice ->
                lacking.isEmpty()
                    ? choice
                    : choice.refused("you lack " + String.join(", ", lacking)))
        .toList();
  }
}
