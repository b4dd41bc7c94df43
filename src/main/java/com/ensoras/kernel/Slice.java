package com.ensoras.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list by keyset.
 *
 * @param older the key to go on from, null on the last page
 * @param newer the key to go back from, null on the first page
 */
public record Slice<T>(List<T> rows, @Nullable String older, @Nullable String newer) {

  public static <T> Slice<T> of(List<T> rows) {
    return new Slice<>(List.copyOf(rows), null, null);
  }

  /**
   * Of {@code limit + 1} rows read forward, keeps {@code limit} and says whether there are more.
   */
  public static <T> Slice<T> firstOf(List<T> read, int limit, Function<T, String> key) {
    if (read.size() <= limit) {
      return of(read);
    }
    var kept = read.subList(0, limit);
    return new Slice<>(List.copyOf(kept), key.apply(kept.getLast()), null);
  }
}
