package com.ensoras.audit;

import com.ensoras.web.CsvLine;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** RFC 4180, and harmless in a spreadsheet: what begins like a formula is shown as text. */
final class Csv implements Export.Style {

  private static final List<String> COLUMNS =
      List.of(
          "seq",
          "at",
          "who",
          "account",
          "on behalf of",
          "what",
          "sentence",
          "subject",
          "subject id",
          "subject name",
          "before",
          "after",
          "from");

  @Override
  public String beginning() {
    return CsvLine.of(COLUMNS.stream());
  }

  @Override
  public String line(Entry entry, boolean isFirst) {
    return CsvLine.of(
        Stream.of(
            String.valueOf(entry.seq()),
            entry.at().toString(),
            entry.actorName(),
            entry.actor() == null ? "" : entry.actor().toString(),
            text(entry.behalfName()),
            entry.what(),
            entry.actorName() + " " + EntryRow.sentence(entry),
            entry.subjectKind(),
            entry.subjectId(),
            entry.subjectName(),
            entry.before(),
            entry.after(),
            entry.place()));
  }

  @Override
  public String ending() {
    return "";
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
