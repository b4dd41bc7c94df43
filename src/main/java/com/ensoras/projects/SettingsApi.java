package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A project's settings, for programs. */
@RestController
class SettingsApi {

  private static final String PATH = "/api/v1/projects/{project}";

  private final ProjectSettings settings;

  SettingsApi(ProjectSettings settings) {
    this.settings = settings;
  }

  record SettingsJson(
      String slug,
      String name,
      String timeZone,
      String language,
      int autoCloseDays,
      int invitationDays,
      boolean twoFactorRequired,
      int version) {

    static SettingsJson of(Actor actor, Settings settings) {
      return new SettingsJson(
          actor.slug(),
          settings.name(),
          settings.timeZone(),
          settings.language().code(),
          settings.autoCloseDays(),
          settings.invitationDays(),
          settings.twoFactorRequired(),
          settings.version());
    }
  }

  /** What is left out stays as it is. */
  record Typed(
      @Nullable String name,
      @Nullable String timeZone,
      @Nullable String language,
      @Nullable Integer autoCloseDays,
      @Nullable Integer invitationDays,
      @Nullable Boolean twoFactorRequired,
      @Nullable Integer version) {

    SettingsDraft over(Settings now) {
      return new SettingsDraft(
          name == null ? now.name() : name,
          timeZone == null ? now.timeZone() : timeZone,
          language == null ? now.language().code() : language,
          autoCloseDays == null ? now.autoCloseDays() : autoCloseDays,
          invitationDays == null ? now.invitationDays() : invitationDays,
          twoFactorRequired == null ? now.twoFactorRequired() : twoFactorRequired);
    }
  }

  @GetMapping(PATH)
  @Requires(Permission.PROJECT_SETTINGS_VIEW)
  SettingsJson get(Actor actor) {
    return SettingsJson.of(actor, settings.get(actor));
  }

  @PatchMapping(PATH)
  @Requires(Permission.PROJECT_SETTINGS_UPDATE)
  SettingsJson change(Actor actor, @RequestBody Typed typed) {
    var version = typed.version();
    if (version == null) {
      throw new Invalid("version", "Say which version of the settings you read.");
    }
    return SettingsJson.of(actor, settings.save(actor, typed.over(settings.get(actor)), version));
  }
}
