package com.ensoras.notices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member was told, newest first.
 *
 * @param mayOpen whether the tickets can be opened
 */
public record NoticeListPage(
    String project,
    List<Notice> rows,
    @Nullable String older,
    @Nullable String newer,
    boolean mayOpen) {

  public String href() {
    return NoticePages.list(project);
  }

  public String href(Notice notice) {
    return ticket(project, notice);
  }

  static String ticket(String project, Notice notice) {
    return "/p/" + project + "/tickets/" + notice.ticket().value();
  }

  public boolean hasUnread() {
    return rows.stream().anyMatch(row -> !row.read());
  }

  public @Nullable String olderHref() {
    return older == null ? null : href() + "?after=" + older;
  }

  public @Nullable String newerHref() {
    return newer == null ? null : href() + "?before=" + newer;
  }
}
