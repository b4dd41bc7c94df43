package com.ensoras.projects;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Project > Settings: View opens it, Update saves. */
@Controller
class SettingsController {

  private static final String PATH = "/p/{project}/settings";

  private final ProjectSettings settings;
  private final Doors doors;

  SettingsController(ProjectSettings settings, Doors doors) {
    this.settings = settings;
    this.doors = doors;
  }

  @Bean
  static MenuItem settingsInMenu() {
    return new MenuItem(MenuPlace.SETTINGS, "settings", PATH);
  }

  @GetMapping(PATH)
  @Requires(Permission.PROJECT_SETTINGS_VIEW)
  Page show(Actor actor) {
    return page(actor, Form.empty(), Form.empty());
  }

  @PostMapping(PATH)
  @Requires(Permission.PROJECT_SETTINGS_UPDATE)
  Answer save(Actor actor, Form form) {
    return form.attempt(
        () -> {
          settings.save(actor, draft(form), number(form, "version", "Open the settings again."));
          return Redirect.to("/p/" + actor.slug() + "/settings").toast("The settings were saved.");
        },
        refused -> page(actor, refused, Form.empty()));
  }

  /**
   * @param logo the form of the picture, with what was wrong with it
   */
  Page page(Actor actor, Form typed, Form logo) {
    var now = settings.get(actor);
    var form = typed.has("version") ? typed : shown(now);
    return Page.of(
            "Settings",
            "projects/settings.jte",
            new SettingsPage(
                actor.slug(),
                now,
                form,
                logo,
                doors.open(actor, "POST", PATH),
                doors.open(actor, "GET", PATH + "/ownership"),
                settings.withoutTwoFactor(actor),
                actor.person().hasTwoFactor()))
        .live("access")
        .narrow();
  }

  private static Form shown(Settings settings) {
    var form =
        Form.empty()
            .with("name", settings.name())
            .with("timeZone", settings.timeZone())
            .with("language", settings.language().code())
            .with("autoCloseDays", String.valueOf(settings.autoCloseDays()))
            .with("invitationDays", String.valueOf(settings.invitationDays()))
            .with("version", String.valueOf(settings.version()));
    return settings.twoFactorRequired() ? form.with("twoFactorRequired", "true") : form;
  }

  private static SettingsDraft draft(Form form) {
    return new SettingsDraft(
        form.value("name"),
        form.value("timeZone"),
        form.value("language"),
        number(form, "autoCloseDays", "Enter a number of days, 0 to 90."),
        number(form, "invitationDays", "Enter a number of days, 1 to 30."),
        form.has("twoFactorRequired", "true"));
  }

  private static int number(Form form, String field, String sentence) {
    try {
      return Integer.parseInt(form.value(field).strip());
    } catch (NumberFormatException e) {
      throw new Invalid(field, sentence);
    }
  }
}
