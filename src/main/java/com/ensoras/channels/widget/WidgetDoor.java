package com.ensoras.channels.widget;

import com.ensoras.access.ProjectId;
import com.ensoras.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets pages of allowed sites in, by the key and the origin that browsers name. Whoever is in has
 * no rights but to write, and to read what the secret of a conversation opens: no cookie is read.
 */
@Component
class WidgetDoor {

  /**
   * A page of an allowed site.
   *
   * @param address where its request comes from
   */
  record Entered(ProjectId project, String key, String origin, String address) {}

  private record Found(ProjectId project, boolean active, List<String> sites) {}

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final WidgetLimits limits;

  WidgetDoor(JdbcClient jdbc, TransactionOperations transactions, WidgetLimits limits) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.limits = limits;
  }

  /**
   * Also allows the page to read the answer, a refusal included.
   *
   * @throws UnknownWidget when there is no such key
   * @throws WidgetIsOff when it is switched off
   * @throws SiteNotAllowed when the page is of another site, or says of none
   */
  Entered enter(String key, HttpServletRequest request, HttpServletResponse response) {
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    var address = WidgetLimits.network(request.getRemoteAddr());
    limits.request(address);
    var found = WidgetKeys.isOne(key) ? find(key) : null;
    if (found == null) {
      throw new UnknownWidget();
    }
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null || !found.sites().contains(origin)) {
      throw new SiteNotAllowed();
    }
    allow(origin, response);
    if (!found.active()) {
      throw new WidgetIsOff();
    }
    return new Entered(found.project(), key, origin, address);
  }

  static void allow(String origin, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
  }

  private @Nullable Found find(String key) {
    return transactions.execute(
        status ->
            jdbc.sql("select project_id, active, allowed_sites from widget_of(:key)")
                .param("key", key)
                .query(
                    (row, n) ->
                        new Found(
                            new ProjectId(row.getLong("project_id")),
                            row.getBoolean("active"),
                            Arrays.asList((String[]) row.getArray("allowed_sites").getArray())))
                .optional()
                .orElse(null));
  }

  static final class UnknownWidget extends Refusal {
    UnknownWidget() {
      super(404, "unknown-widget", "There is no widget with this key.");
    }
  }

  static final class WidgetIsOff extends Refusal {
    WidgetIsOff() {
      super(403, "widget-off", "This chat is switched off.");
    }
  }

  static final class SiteNotAllowed extends Refusal {
    SiteNotAllowed() {
      super(403, "site-not-allowed", "This chat may not stand on this site.");
    }
  }
}
