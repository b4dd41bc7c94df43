package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Project > Roles. */
@Controller
class RoleListController {

  static final String LIST = "/p/{project}/roles";

  private final RoleReading reading;
  private final Doors doors;

  RoleListController(RoleReading reading, Doors doors) {
    this.reading = reading;
    this.doors = doors;
  }

  @GetMapping(LIST)
  @Requires(Permission.ROLES_LIST)
  Page list(Actor actor) {
    var mayCreate = doors.open(actor, "POST", LIST);
    var page =
        Page.of(
                "Roles",
                "people/roles/list.jte",
                RoleListPage.of(actor.slug(), reading.list(actor), mayCreate))
            .live("roles", "access");
    action(page, actor, MatrixController.MATRIX, "Matrix", "table");
    action(page, actor, ComparisonController.COMPARISON, "Compare", "git-compare");
    action(page, actor, ImportController.IMPORT, "Import", "upload");
    if (mayCreate) {
      page.action(PageAction.primary("New Role", "/p/" + actor.slug() + "/roles/new", "plus"));
    }
    return page;
  }

  private void action(Page page, Actor actor, String pattern, String label, String icon) {
    if (doors.open(actor, "GET", pattern)) {
      var href = pattern.replace("{project}", actor.slug());
      page.action(PageAction.secondary(label, href, icon));
    }
  }
}
