package com.ensoras.channels.email;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Channels > Email: how mail comes in and goes out, and whether the servers can be reached. */
@Controller
class EmailChannelController {

  private static final String PATH = "/p/{project}/channels/email";

  private final EmailChannels channels;
  private final ConnectionTrials trials;

  EmailChannelController(EmailChannels channels, ConnectionTrials trials) {
    this.channels = channels;
    this.trials = trials;
  }

  static String href(String project) {
    return "/p/" + project + "/channels/email";
  }

  @Bean
  static MenuItem emailInMenu() {
    return new MenuItem(MenuPlace.EMAIL, "mail", PATH);
  }

  @GetMapping(PATH)
  @Requires(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS)
  Page show(Actor actor) {
    return page(actor, Form.empty());
  }

  @PostMapping(PATH)
  @Requires(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS)
  Answer save(Actor actor, Form form) {
    return form.attempt(
        () -> {
          var saved = channels.save(actor, EmailChannelForm.draft(form), version(form));
          return Redirect.to(href(actor.slug()))
              .toast(saved.active() ? "Saved. The channel is on." : "Saved. The channel is off.");
        },
        refused -> page(actor, refused));
  }

  /** What is stored is tried, not what is being typed. */
  @PostMapping(PATH + "/trial")
  @Requires(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS)
  Answer tryServers(Actor actor, Form form) {
    return form.attempt(
        () -> {
          trials.requireBoth(actor);
          return Redirect.to(href(actor.slug())).toast("Both servers can be used.");
        },
        refused -> page(actor, refused));
  }

  /** Always as a download: nobody knows what is in it. */
  @GetMapping(PATH + "/aside/{mail}")
  @Requires(Permission.PROJECT_SETTINGS_MANAGE_CHANNELS)
  ResponseEntity<byte[]> aside(Actor actor, @PathVariable UUID mail) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail-" + mail + ".eml\"")
        .body(channels.raw(actor, mail));
  }

  private Page page(Actor actor, Form typed) {
    var channel = channels.get(actor);
    var form =
        typed.has("version")
            ? typed
            : new Form(EmailChannelForm.shown(channel).values(), typed.errors());
    var teams =
        channels.teams(actor).stream()
            .map(
                team -> {
                  var choice = Choice.of(team.id().value().toString(), team.name());
                  return team.active() ? choice : choice.refused("not active");
                })
            .toList();
    return Page.of(
            "Email",
            "channels/email/form.jte",
            new EmailChannelPage(
                actor.slug(),
                channel,
                form,
                teams,
                channels.state(actor).orElse(null),
                channels.aside(actor)))
        .live("access")
        .narrow();
  }

  private static int version(Form form) {
    try {
      return Integer.parseInt(form.value("version"));
    } catch (NumberFormatException e) {
      throw new Invalid("version", "Open the page again and save then.");
    }
  }
}
