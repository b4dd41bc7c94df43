package com.ensoras.shell;

import com.ensoras.access.MenuPlace;
import com.ensoras.access.Visit;
import com.ensoras.notices.Notices;
import com.ensoras.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the layout needs from the database, read in the page's transaction; and notes of use. */
@Component
class Surroundings {

  private static final String PROJECTS = Surroundings.class.getName();
  private static final String BADGES = PROJECTS + ".badges";
  private static final String UNREAD = PROJECTS + ".unread";
  private static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Menu menu;
  private final Notices notices;

  Surroundings(JdbcClient jdbc, TransactionOperations transactions, Menu menu, Notices notices) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.menu = menu;
    this.notices = notices;
  }

  /**
   * One statement for the projects of the switcher, one for each badge that one may see, one for
   * the bell.
   */
  void read(HttpServletRequest request, @Nullable Visit visit) {
    if (visit == null) {
      return;
    }
    request.setAttribute(PROJECTS, projects(visit));
    var actor = visit.member();
    if (actor != null) {
      request.setAttribute(BADGES, menu.badges(actor));
      request.setAttribute(UNREAD, notices.unread(actor));
    }
  }

  @SuppressWarnings("unchecked")
  static Map<MenuPlace, String> badges(HttpServletRequest request) {
    var read = (Map<MenuPlace, String>) request.getAttribute(BADGES);
    return read == null ? Map.of() : read;
  }

  /** How many notices wait to be read; empty for none. */
  static String unread(HttpServletRequest request) {
    var read = (String) request.getAttribute(UNREAD);
    return read == null ? "" : read;
  }

  List<Frame.ProjectLink> projects(Visit visit) {
    return jdbc.sql("select slug, name, logo_version from projects_of(:account)")
        .param("account", visit.person().id().value())
        .query(
            (row, n) ->
                link(row.getString("slug"), row.getString("name"), row.getInt("logo_version")))
        .list();
  }

  @SuppressWarnings("unchecked")
  static List<Frame.ProjectLink> projects(HttpServletRequest request) {
    var read = (List<Frame.ProjectLink>) request.getAttribute(PROJECTS);
    return read == null ? List.of() : read;
  }

  static Frame.ProjectLink link(String slug, String name, int logo) {
    return new Frame.ProjectLink(slug, name, "/p/" + slug, logo);
  }

  /** After the answer, at most every five minutes, or when the project was changed. */
  void noteUse(Visit visit, HttpServletRequest request) {
    var actor = visit.member();
    var moved = actor != null && !actor.slug().equals(visit.person().lastProject());
    var due = visit.seenAt().isBefore(Instant.now().minus(BETWEEN_NOTES));
    if (!due && !moved) {
      return;
    }
    transactions.executeWithoutResult(
        status ->
            jdbc.sql("select note_use(:session, :project)")
                .param("session", visit.person().session().value())
                .param("project", actor == null ? null : actor.project().value())
                .query((row, n) -> true)
                .list());
  }
}
