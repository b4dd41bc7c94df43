package com.ensoras.notices;

import com.ensoras.kernel.Invalid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** A place in the list of notices, as one word of an address. */
record NoticePlace(Instant at, UUID id) {

  private static final long LATEST = 253_370_764_800_000_000L; // the year 9999, in microseconds

  /**
   * @throws Invalid when it is no place of the list
   */
  static NoticePlace parse(String word) {
    try {
      var parts = word.split("~", 2);
      return new NoticePlace(time(parts[0]), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new Invalid("cursor", "This cursor does not belong to the list.");
    }
  }

  /**
   * @param micros since 1970
   * @throws NumberFormatException when it is no time of ours
   */
  static Instant time(String micros) {
    var number = Long.parseLong(micros);
    if (number < 0 || number > LATEST) {
      throw new NumberFormatException("no time of ours");
    }
    return Instant.ofEpochSecond(number / 1_000_000, number % 1_000_000 * 1000L);
  }

  static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
  }

  OffsetDateTime time() {
    return at.atOffset(ZoneOffset.UTC);
  }

  @Override
  public String toString() {
    return micros(at) + "~" + id;
  }
}
