package com.ensoras.channels.widget;

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
import com.ensoras.web.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Channels > Widget: how the chat looks, on which sites it may stand, and the tag for them. */
@Controller
class WidgetController {

  private static final String PATH = "/p/{project}/channels/widget";

  private final Widgets widgets;
  private final Site site;

  WidgetController(Widgets widgets, Site site) {
    this.widgets = widgets;
    this.site = site;
  }

  static String href(String project) {
    return "/p/" + project + "/channels/widget";
  }

  @Bean
  static MenuItem widgetInMenu() {
    return new MenuItem(MenuPlace.WIDGET, "message-circle", PATH);
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
          var saved = widgets.save(actor, WidgetForm.draft(form), version(form));
          return Redirect.to(href(actor.slug()))
              .toast(saved.active() ? "Saved. The widget is on." : "Saved. The widget is off.");
        },
        refused -> page(actor, refused));
  }

  private Page page(Actor actor, Form typed) {
    var widget = widgets.get(actor);
    var form =
        typed.has("version") ? typed : new Form(WidgetForm.shown(widget).values(), typed.errors());
    var teams =
        widgets.teams(actor).stream()
            .map(
                team -> {
                  var choice = Choice.of(team.id().value().toString(), team.name());
                  return team.active() ? choice : choice.refused("not active");
                })
            .toList();
    return Page.of(
            "Widget",
            "channels/widget/form.jte",
            new WidgetPage(actor.slug(), widget, form, teams, site.link("/widget.js")))
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
