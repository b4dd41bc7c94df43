package com.ensoras.tags;

import com.ensoras.access.Permit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has tags on something implements this, one bean each. Foreign keys to tags restrict, so
 * that a forgotten implementation makes the deletion fail.
 */
public interface TagUses {

  /** How many tickets have each of these; a tag that is left out has none. */
  Map<TagId, Long> counts(Permit permit, Collection<TagId> tags);

  /** What else than tickets has the tag, in words, like "2 macros (Bug, Refund)"; often nothing. */
  default List<String> others(Permit permit, TagId tag) {
    return List.of();
  }

  /**
   * Whatever has the one has the other instead, once; null takes it away. Inside the transaction
   * that deletes the first.
   */
  void replace(Permit permit, TagId from, @Nullable TagId into);
}
