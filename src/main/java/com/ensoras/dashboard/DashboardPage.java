package com.ensoras.dashboard;

import com.ensoras.tickets.TicketFilter;
import com.ensoras.web.Form;
import com.ensoras.web.Formats;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Dashboard.
 *
 * @param figures null in a project that never had a ticket
 * @param mayList whether figures are links to their tickets
 * @param maySetUp whether to offer the way to the first tickets
 * @param form what was typed for a period of one's own
 */
record DashboardPage(
    String project,
    Period period,
    CountStore.State state,
    @Nullable Figures figures,
    boolean mayList,
    boolean maySetUp,
    Form form) {

  static String href(String project) {
    return "/p/" + project + "/dashboard";
  }

  String href() {
    return href(project);
  }

  String channelHref() {
    return "/p/" + project + "/channels/email";
  }

  List<String> periods() {
    return Period.READY_MADE;
  }

  static String label(String period) {
    return period.equals(Period.TODAY) ? "Today" : period + " days";
  }

  String from() {
    return form.has("from") ? form.value("from") : period.first().toString();
  }

  String to() {
    return form.has("to") ? form.value("to") : period.last().toString();
  }

  Chart chart(Figures of) {
    return Chart.of(of.days());
  }

  String zone() {
    return state.zone().getId().equals("Z") ? "UTC" : state.zone().getId();
  }

  /** Null where they are no links. */
  @Nullable String opened() {
    return list("", "", "", "", "", true);
  }

  @Nullable String openNow() {
    return list("open", "", "", "", "", false);
  }

  @Nullable String waiting() {
    return list("awaiting-approval", "", "", "", "", false);
  }

  @Nullable String ofTeam(@Nullable UUID team) {
    return list("open", "", word(team), "", "", false);
  }

  @Nullable String ofMember(@Nullable UUID member) {
    return list("open", word(member), "", "", "", false);
  }

  @Nullable String of(Share share) {
    return share.tag() == null
        ? list("", "", "", share.word(), "", true)
        : list("", "", "", "", share.word(), true);
  }

  String percent(Figures of) {
    return of.aloneShare().map(share -> Math.round(share * 100) + " %").orElse("–");
  }

  /** Of 100, how far the bar of this share goes. */
  static long bar(Share share, List<Share> all) {
    return share.opened() * 100 / Math.max(1, all.getFirst().opened());
  }

  static String number(long count) {
    return Formats.number(count);
  }

  private static String word(@Nullable UUID id) {
    return id == null ? "none" : id.toString();
  }

  private @Nullable String list(
      String status, String assignee, String team, String channel, String tag, boolean inPeriod) {
    if (!mayList) {
      return null;
    }
    return new TicketFilter(
            "",
            status,
            channel,
            "",
            assignee,
            team,
            tag,
            inPeriod ? period.first().toString() : "",
            inPeriod ? period.last().toString() : "")
        .in("/p/" + project + "/tickets");
  }
}
