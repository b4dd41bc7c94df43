package com.ensoras.audit;

import com.ensoras.web.Choice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail, filtered. */
public record EntryListPage(
    String project,
    List<EntryRow> rows,
    EntryFilter filter,
    List<Choice> doers,
    @Nullable String older,
    @Nullable String newer) {

  public String href() {
    return "/p/" + project + "/audit";
  }

  public List<Choice> deeds() {
    return Arrays.stream(Deed.values()).map(deed -> Choice.of(deed.code(), deed.label())).toList();
  }

  public String who() {
    return filter.who() == null ? "" : filter.who().toString();
  }

  public String what() {
    return filter.what() == null ? "" : filter.what().code();
  }

  public String from() {
    return filter.from() == null ? "" : filter.from().toString();
  }

  public String until() {
    return filter.until() == null ? "" : filter.until().toString();
  }

  public boolean isFiltered() {
    return !filter.isEmpty();
  }

  public @Nullable String olderHref() {
    return older == null ? null : page("after", older);
  }

  public @Nullable String newerHref() {
    return newer == null ? null : page("before", newer);
  }

  public String exportHref(String format) {
    return href() + "/export?" + with("format=" + format);
  }

  private String page(String direction, String seq) {
    return href() + "?" + with(direction + "=" + seq);
  }

  private String with(String more) {
    return filter.isEmpty() ? more : filter.query() + "&" + more;
  }
}
