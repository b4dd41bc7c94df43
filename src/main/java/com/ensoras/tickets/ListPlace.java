package com.ensoras.tickets;

import com.ensoras.kernel.Invalid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A place in a list of tickets, as one word of an address.
 *
 * @param rank of the Inbox; zero on the Tickets page
 */
record ListPlace(int rank, Instant time, UUID id) {

  private static final long LATEST = 253_370_764_800_000_000L; // the year 9999, in microseconds

  /**
   * @throws Invalid when it is no place of a list
   */
  static ListPlace parse(String word) {
    try {
      var parts = word.split("~", 3);
      var micros = Long.parseLong(parts[1]);
      if (micros < 0 || micros > LATEST) {
        throw new IllegalArgumentException("no time of ours");
      }
      return new ListPlace(
          Integer.parseInt(parts[0]),
          Instant.ofEpochSecond(
              Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1000L),
          UUID.fromString(parts[2]));
    } catch (IllegalArgumentException
        | ArrayIndexOutOfBoundsException
        | java.time.DateTimeException e) {
      throw new Invalid("cursor", "This cursor does not belong to the list.");
    }
  }

  OffsetDateTime at() {
    return time.atOffset(ZoneOffset.UTC);
  }

  @Override
  public String toString() {
    return rank + "~" + (time.getEpochSecond() * 1_000_000 + time.getNano() / 1000) + "~" + id;
  }
}
