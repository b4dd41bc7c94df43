package com.ensoras.tags;

import java.util.List;

/**
 * A tag that is about to go.
 *
 * @param others what else than tickets has it, in words
 */
public record TagEnding(TagCount counted, List<String> others) {

  public TagEnding {
    others = List.copyOf(others);
  }
}
