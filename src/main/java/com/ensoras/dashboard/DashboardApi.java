package com.ensoras.dashboard;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the Dashboard, for programs. */
@RestController
class DashboardApi {

  private final Dashboard dashboard;

  DashboardApi(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  /**
   * @param period today, 7, 30, 90 or own
   * @param from the first day of one's own, like 2026-03-31
   */
  @GetMapping("/api/v1/projects/{project}/dashboard")
  @Requires(Permission.DASHBOARD_VIEW)
  DashboardJson show(
      Actor actor,
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    var state = dashboard.state(actor);
    var wanted = Period.of(period, from, to, state.today());
    return DashboardJson.of(wanted, state, dashboard.figures(actor, wanted, state));
  }
}
