package com.ensoras.shell;

import com.ensoras.kernel.Refusal;
import com.ensoras.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Changes are asked for by this site's own pages only; beside the CSRF token. */
@Component
class Origins {

  private final Site site;

  Origins(Site site) {
    this.site = site;
  }

  /** Requests without an Origin come from no browser's page. */
  void check(HttpServletRequest request) {
    var origin = request.getHeader("Origin");
    if (origin != null && !site.isOrigin(origin) && !isWithheld(origin, request)) {
      throw new ForeignOrigin(site.url());
    }
  }

  /**
   * Pages whose address is a secret send no referrer, and then browsers write "null" here; they
   * still say truthfully whether the page was this site's own.
   */
  private static boolean isWithheld(String origin, HttpServletRequest request) {
    return origin.equals("null") && "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
  }

  static final class ForeignOrigin extends Refusal {
    ForeignOrigin(String own) {
      super(
          403,
          "foreign-origin",
          "This request came from another site. Ensoras is used at " + own + ".");
    }
  }
}
