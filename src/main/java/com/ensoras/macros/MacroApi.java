package com.ensoras.macros;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.TeamId;
import com.ensoras.tags.TagId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The macros of a project, for programs. */
@RestController
class MacroApi {

  private static final String MACROS = "/api/v1/projects/{project}/macros";

  private final Macros macros;

  MacroApi(Macros macros) {
    this.macros = macros;
  }

  record MacroListJson(List<MacroJson> macros) {}

  /**
   * @param priority 100 when it is left out
   * @param active on when it is left out
   * @param tags whole, not what is added
   * @param version of the macro as it was read; only for a change
   */
  record TypedMacro(
      @Nullable String name,
      @Nullable Integer priority,
      @Nullable String description,
      @Nullable Boolean active,
      @Nullable String body,
      @Nullable List<UUID> tags,
      @Nullable String setPriority,
      @Nullable UUID agent,
      @Nullable UUID team,
      @Nullable Boolean resolve,
      @Nullable String trigger,
      @Nullable String triggerText,
      @Nullable Integer version) {

    MacroDraft draft() {
      return new MacroDraft(
          text(name),
          priority == null ? MacroDraft.USUAL_PRIORITY : priority,
          text(description),
          active == null || active,
          text(body),
          steps(),
          new TriggerDraft(text(trigger), text(triggerText)));
    }

    private StepsDraft steps() {
      var ids = tags == null ? List.<UUID>of() : tags;
      return new StepsDraft(
          ids.stream().map(TagId::new).collect(Collectors.toSet()),
          text(setPriority),
          agent == null ? null : new MemberId(agent),
          team == null ? null : new TeamId(team),
          resolve != null && resolve);
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed;
    }
  }

  record TypedSwitch(@Nullable Boolean active) {}

  @GetMapping(MACROS)
  @Requires(Permission.MACROS_LIST)
  MacroListJson list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean active) {
    return new MacroListJson(
        macros.list(actor, new MacroFilter(q, active)).stream().map(MacroJson::of).toList());
  }

  @PostMapping(MACROS)
  @Requires(Permission.MACROS_CREATE)
  @ResponseStatus(HttpStatus.CREATED)
  MacroJson create(Actor actor, @RequestBody TypedMacro typed) {
    return MacroJson.of(macros.create(actor, typed.draft()));
  }

  @GetMapping(MACROS + "/{macro}")
  @Requires(Permission.MACROS_LIST)
  MacroJson get(Actor actor, @PathVariable UUID macro) {
    return MacroJson.of(macros.get(actor, new MacroId(macro)));
  }

  @PutMapping(MACROS + "/{macro}")
  @Requires(Permission.MACROS_UPDATE)
  MacroJson update(Actor actor, @PathVariable UUID macro, @RequestBody TypedMacro typed) {
    var version = typed.version();
    if (version == null) {
      throw new Invalid("version", "Say which version of the macro you read.");
    }
    return MacroJson.of(macros.update(actor, new MacroId(macro), typed.draft(), version));
  }

  @PutMapping(MACROS + "/{macro}/active")
  @Requires(Permission.MACROS_UPDATE)
  MacroJson activate(Actor actor, @PathVariable UUID macro, @RequestBody TypedSwitch typed) {
    var active = typed.active();
    if (active == null) {
      throw new Invalid("active", "Say whether it is to be active.");
    }
    return MacroJson.of(macros.activate(actor, new MacroId(macro), active));
  }

  @DeleteMapping(MACROS + "/{macro}")
  @Requires(Permission.MACROS_DELETE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Actor actor, @PathVariable UUID macro) {
    macros.delete(actor, new MacroId(macro));
  }
}
