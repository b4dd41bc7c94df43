package com.ensoras.dashboard;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.tickets.Timeline;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The Dashboard, where whoever may see it lands. */
@Controller
class DashboardController {

  private static final String PATH = "/p/{project}/dashboard";
  private static final String TICKETS = "/p/{project}/tickets";
  private static final String CHANNEL = "/p/{project}/channels/email";

  private final Dashboard dashboard;
  private final Doors doors;

  DashboardController(Dashboard dashboard, Doors doors) {
    this.dashboard = dashboard;
    this.doors = doors;
  }

  @Bean
  static MenuItem dashboardInMenu() {
    return new MenuItem(MenuPlace.DASHBOARD, "layout-dashboard", PATH);
  }

  @GetMapping(PATH)
  @Requires(Permission.DASHBOARD_VIEW)
  Answer show(Actor actor, Form form) {
    var state = dashboard.state(actor);
    return form.attempt(
        () ->
            page(
                actor,
                state,
                Period.of(
                    form.value("period"), form.value("from"), form.value("to"), state.today()),
                form),
        refused -> page(actor, state, Period.of("", "", "", state.today()), refused));
  }

  private Page page(Actor actor, CountStore.State state, Period period, Form form) {
    var figures = state.empty() ? null : dashboard.figures(actor, period, state);
    return Page.of(
            "Dashboard",
            "dashboard/dashboard.jte",
            new DashboardPage(
                actor.slug(),
                period,
                state,
                figures,
                doors.open(actor, "GET", TICKETS),
                doors.open(actor, "GET", CHANNEL),
                form))
        .live("access", Timeline.LISTS)
        .wide();
  }
}
