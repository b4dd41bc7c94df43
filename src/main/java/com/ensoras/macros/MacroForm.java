package com.ensoras.macros;

import com.ensoras.access.MemberId;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagId;
import com.ensoras.web.Form;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A macro as the fields of its form, and back. */
final class MacroForm {

  private MacroForm() {}

  static Form fresh() {
    return Form.empty()
        .with("priority", String.valueOf(MacroDraft.USUAL_PRIORITY))
        .with("active", "true");
  }

  static Form shown(Macro macro) {
    var form =
        Form.empty()
            .with("name", macro.name())
            .with("priority", String.valueOf(macro.priority()))
            .with("description", macro.description())
            .with("body", macro.body())
            .with("version", String.valueOf(macro.version()));
    if (macro.active()) {
      form = form.with("active", "true");
    }
    for (var step : macro.steps()) {
      form = with(form, step);
    }
    var trigger = macro.trigger();
    return trigger == null
        ? form
        : form.with("trigger", trigger.kind().code()).with("triggerText", trigger.text());
  }

  private static Form with(Form form, MacroStep step) {
    return switch (step) {
      case MacroStep.AddTags add ->
          form.with("tags", add.tags().stream().map(tag -> tag.id().value().toString()).toList());
      case MacroStep.SetPriority set -> form.with("setPriority", set.priority().code());
      case MacroStep.AssignAgent assign ->
          form.with("agent", assign.agent().id().value().toString());
      case MacroStep.AssignTeam assign -> form.with("team", assign.team().id().value().toString());
      case MacroStep.Resolve resolve -> form.with("resolve", "true");
    };
  }

  /**
   * @throws Invalid for what no form of ours sends
   */
  static MacroDraft draft(Form form) {
    return new MacroDraft(
        form.value("name"),
        number(form.value("priority")),
        form.value("description"),
        form.has("active", "true"),
        form.value("body"),
        steps(form),
        new TriggerDraft(form.value("trigger"), form.value("triggerText")));
  }

  static int version(Form form) {
    var version = number(form.value("version"));
    if (version == null) {
      throw new Invalid("version", "Open the macro again and save then.");
    }
    return version;
  }

  /** The tags that are ticked, as far as they can be tags. */
  static HashSet<TagId> tags(Form form) {
    var tags = new HashSet<TagId>();
    form.all("tags").forEach(typed -> uuid(typed).map(TagId::new).ifPresent(tags::add));
    return tags;
  }

  static Optional<UUID> uuid(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static StepsDraft steps(Form form) {
    var tags = new HashSet<TagId>();
    for (var typed : form.all("tags")) {
      tags.add(
          uuid(typed)
              .map(TagId::new)
              .orElseThrow(() -> new Invalid("tags", "There is no such tag.")));
    }
    var agent = chosen(form, "agent");
    var team = chosen(form, "team");
    return new StepsDraft(
        tags,
        form.value("setPriority"),
        agent == null ? null : new MemberId(agent),
        team == null ? null : new TeamId(team),
        form.has("resolve", "true"));
  }

  private static @Nullable UUID chosen(Form form, String field) {
    var typed = form.value(field);
    if (typed.isEmpty()) {
      return null;
    }
    return uuid(typed).orElseThrow(() -> new Invalid(field, "Choose one of the list."));
  }

  private static @Nullable Integer number(String typed) {
    try {
      return Integer.valueOf(typed.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
