package com.ensoras.tickets;

import org.jspecify.annotations.Nullable;

/**
 * A member who looks at a ticket right now.
 *
 * @param writing what they write there; null when they only look
 * @param changesIn milliseconds until this is true no more, unless they go on
 */
record Colleague(String name, @Nullable Writing writing, long changesIn) {

  /** What somebody writes; the numbers are those of the column. */
  enum Writing {
    REPLY("reply", "is writing a reply"),
    NOTE("note", "is writing a note");

    private final String word;
    private final String does;

    Writing(String word, String does) {
      this.word = word;
      this.does = does;
    }

    String word() {
      return word;
    }
  }

  /** "is viewing". */
  String does() {
    return writing == null ? "is viewing" : writing.does;
  }

  boolean writesReply() {
    return writing == Writing.REPLY;
  }
}
