package com.ensoras.tickets;

import com.ensoras.kernel.Invalid;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** How much goes with one message: what mail servers still take. */
final class FileLimits {

  static final int MOST = 20;

  /** All together, in bytes. */
  static final int LARGEST_SUM = 25 * 1024 * 1024;

  private FileLimits() {}

  /**
   * @throws Invalid when there are too many, or they are too large together
   */
  static void check(List<Integer> sizes) {
    if (sizes.size() > MOST) {
      throw new Invalid("file", "Attach at most " + MOST + " files.");
    }
    if (sizes.stream().mapToLong(Integer::longValue).sum() > LARGEST_SUM) {
      throw new Invalid("file", "Files may be 25 MB together. Remove one of them.");
    }
  }

  /**
   * @param found sizes of those that may be sent
   * @throws FilesGone when that is not all that was wanted
   */
  static void checkAll(Collection<UUID> wanted, List<Integer> found) {
    if (found.size() < wanted.stream().distinct().count()) {
      throw new FilesGone();
    }
    check(found);
  }
}
