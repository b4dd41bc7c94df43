package com.ensoras.macros;

import com.ensoras.access.Permit;
import com.ensoras.tags.TagId;
import com.ensoras.tags.TagUses;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Macros that add tags. A macro is no ticket: it counts nothing. */
@Component
class MacroTagUses implements TagUses {

  private final MacroNames names;

  MacroTagUses(MacroNames names) {
    this.names = names;
  }

  @Override
  public Map<TagId, Long> counts(Permit permit, Collection<TagId> tags) {
    return Map.of();
  }

  @Override
  public List<String> others(Permit permit, TagId tag) {
    var adding = names.of(permit, tag);
    return adding.isEmpty() ? List.of() : List.of(MacroHoldings.listed(adding));
  }

  @Override
  public void replace(Permit permit, TagId from, @Nullable TagId into) {
    names.replace(permit, from, into);
  }
}
