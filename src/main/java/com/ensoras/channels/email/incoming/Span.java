package com.ensoras.channels.email.incoming;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of a mail's bytes, seen as lines; nothing is copied until somebody asks. */
final class Span {

  private final byte[] all;
  private final int from;
  private final int to;

  private Span(byte[] all, int from, int to) {
    this.all = all;
    this.from = from;
    this.to = to;
  }

  static Span of(byte[] all) {
    return new Span(all, 0, all.length);
  }

  int length() {
    return to - from;
  }

  byte at(int index) {
    return all[from + index];
  }

  Span sub(int start, int end) {
    return new Span(all, from + start, from + Math.max(start, end));
  }

  byte[] bytes() {
    return Arrays.copyOfRange(all, from, to);
  }

  /** Byte for byte as characters, to be looked at or decoded later. */
  String latin1() {
    return new String(all, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Where the line that begins here ends, without its line break. */
  int lineEnd(int start) {
    int at = start;
    while (at < length() && at(at) != '\n' && at(at) != '\r') {
      at++;
    }
    return at;
  }

  /** Where the next line begins; CR CR LF, as some programs write it, is one line break. */
  int afterBreak(int lineEnd) {
    int at = lineEnd;
    while (at < length() && at(at) == '\r') {
      at++;
    }
    return at < length() && at(at) == '\n' ? at + 1 : at;
  }
}
