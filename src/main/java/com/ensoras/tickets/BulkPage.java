package com.ensoras.tickets;

import com.ensoras.web.Form;
import com.ensoras.web.Formats;

/**
 * How work on many tickets goes on, and what came of it.
 *
 * @param list the name of the page where it was begun
 */
record BulkPage(String list, String listHref, String href, BulkWork work, Form form) {

  /** "3 of 12". */
  String progress() {
    return Formats.number(work.finished()) + " of " + Formats.number(work.total());
  }

  /** "12 closed, 3 skipped". */
  String result() {
    var text = new StringBuilder(Formats.number(work.done()) + " " + work.kind().done());
    if (work.takenBack() > 0) {
      text.append(", ").append(Formats.number(work.takenBack())).append(" taken back");
    }
    if (work.skippedCount() > 0) {
      text.append(", ").append(Formats.number(work.skippedCount())).append(" skipped");
    }
    return text.toString();
  }
}
