package com.ensoras.tickets;

import java.util.List;

/**
 * What a member has typed into a ticket and not sent, with the files beside it; empty for nothing.
 */
record Unsent(
    String reply,
    String note,
    List<Attachment> replyFiles,
    List<Attachment> noteFiles,
    List<Attachment> editFiles) {

  static final Unsent NOTHING = new Unsent("", "");

  Unsent(String reply, String note) {
    this(reply, note, List.of(), List.of(), List.of());
  }
}
