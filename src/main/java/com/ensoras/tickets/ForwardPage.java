package com.ensoras.tickets;

import com.ensoras.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that forwards.
 *
 * @param message the place of what is forwarded; null for the whole conversation
 * @param originals files that may go along
 * @param files that were uploaded with what was refused
 * @param waits whether it will wait for approval
 */
record ForwardPage(
    String project,
    String href,
    @Nullable Integer message,
    String text,
    List<Attachment> originals,
    List<Attachment> files,
    boolean waits,
    Form form) {

  boolean isChosen(Attachment file) {
    return !form.has("sent") || form.has("original", file.id().toString());
  }
}
