package com.ensoras.notices;

import java.util.List;
import java.util.Map;

/** How one is told, kind by kind. */
public record NoticeSettingsPage(String project, Map<NoticeKind, NoticeKind.Ways> ways) {

  /** A cell of the table. */
  public record Way(String name, String label, boolean on) {}

  public String href() {
    return NoticePages.list(project) + "/settings";
  }

  public List<Way> of(NoticeKind kind) {
    var chosen = ways.getOrDefault(kind, kind.usual());
    return List.of(
        new Way("bell", "Bell", chosen.bell()),
        new Way("browser", "Browser", chosen.browser()),
        new Way("mail", "Mail", chosen.mail()));
  }
}
