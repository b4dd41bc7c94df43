package com.ensoras.tags;

import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.kernel.Texts;

/**
 * What was typed about a tag.
 *
 * @param colour the code of a {@link TagColour}, as it came
 */
public record TagDraft(String name, String colour, String description) {

  static final int LONGEST_NAME = 60;
  static final int LONGEST_DESCRIPTION = 500;

  public TagDraft {
    name = Names.tidy(name);
    description = description.strip();
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    Names.problem(name, LONGEST_NAME).ifPresent(problem -> errors.add("name", problem));
    if (TagColour.of(colour).isEmpty()) {
      errors.add("colour", "Choose one of the colours.");
    }
    Texts.problem(description, LONGEST_DESCRIPTION)
        .ifPresent(problem -> errors.add("description", problem));
    errors.refuse();
  }
}
