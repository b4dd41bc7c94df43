package com.ensoras.audit;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a chain ended at some time, written {@code project-12:340:5f0c…}. Kept outside the database
 * it proves later that nothing was cut off.
 */
public record ChainEnd(String chain, long seq, byte[] hash) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "((?:project-\\d{1,18})|(?:account-[0-9a-f-]{36})):(\\d{1,18}):([0-9a-f]{64})");

  public ChainEnd {
    hash = hash.clone();
  }

  static Optional<ChainEnd> parse(String typed) {
    var matcher = SHAPE.matcher(typed);
    return matcher.matches()
        ? Optional.of(
            new ChainEnd(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                HexFormat.of().parseHex(matcher.group(3))))
        : Optional.empty();
  }

  boolean isAt(long place, byte[] signature) {
    return seq == place && Arrays.equals(hash, signature);
  }

  @Override
  public String toString() {
    return chain + ':' + seq + ':' + HexFormat.of().formatHex(hash);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof ChainEnd that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }
}
