package com.ensoras.shell;

import com.ensoras.access.Actor;
import com.ensoras.access.Denied;
import com.ensoras.access.Permission;
import com.ensoras.web.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Where somebody is sent who may not open a page. */
@Component
class Redirects {

  private final Menu menu;
  private final Granters granters;

  Redirects(Menu menu, Granters granters) {
    this.menu = menu;
    this.granters = granters;
  }

  /** The way back is a local path, and only for what a reload would fetch again. */
  Redirect toSignIn(HttpServletRequest request) {
    var query = request.getQueryString();
    var path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return Redirect.to("/sign-in?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  Redirect toTwoFactor() {
    return Redirect.to("/account/two-factor").once("notice", Denied.twoFactorRequired().sentence());
  }

  /** The first page in the menu's order, with a notice that says what was missing. */
  Redirect toFirstPage(Actor actor, Denied denied) {
    return Redirect.to(landing(actor)).once("notice", notice(actor, denied));
  }

  String landing(Actor actor) {
    return menu.first(actor).orElse("/p/" + actor.slug() + "/access");
  }

  private String notice(Actor actor, Denied denied) {
    var permission = denied.permission();
    if (permission == null) {
      return "Only the Owner can open that page.";
    }
    return "That page needs the permission “%s”. %s can grant it."
        .formatted(permission.fullLabel(), who(actor, permission));
  }

  private String who(Actor actor, Permission permission) {
    var names = granters.of(actor, permission);
    return names.size() < 2
        ? String.join("", names)
        : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.getLast();
  }
}
