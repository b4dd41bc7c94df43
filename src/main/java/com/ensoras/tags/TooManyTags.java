package com.ensoras.tags;

import com.ensoras.kernel.Refusal;

/** The project has as many tags as it can: 409. */
public final class TooManyTags extends Refusal {

  TooManyTags(int most) {
    super(
        409,
        "too-many-tags",
        "A project has at most " + most + " tags. Delete one or merge two first.");
  }
}
