package com.ensoras.tags;

import com.ensoras.access.Permit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All uses of tags together, of which there may be none. */
@Component
class TagUsage {

  private final List<TagUses> uses;

  TagUsage(ObjectProvider<TagUses> uses) {
    this.uses = uses.orderedStream().toList();
  }

  Map<TagId, Long> counts(Permit permit, Collection<TagId> tags) {
    var sum = new HashMap<TagId, Long>();
    for (var use : uses) {
      use.counts(permit, tags).forEach((tag, count) -> sum.merge(tag, count, Long::sum));
    }
    return sum;
  }

  long count(Permit permit, TagId tag) {
    return counts(permit, List.of(tag)).getOrDefault(tag, 0L);
  }

  List<String> others(Permit permit, TagId tag) {
    return uses.stream().flatMap(use -> use.others(permit, tag).stream()).toList();
  }

  void replace(Permit permit, TagId from, @Nullable TagId into) {
    uses.forEach(use -> use.replace(permit, from, into));
  }
}
