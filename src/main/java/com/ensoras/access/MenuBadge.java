package com.ensoras.access;

import java.util.Optional;

/** A short count beside an item of the menu; modules contribute it as a bean. */
public interface MenuBadge {

  MenuPlace place();

  /** What the menu of whoever may open the item listens for; empty when it follows the pages. */
  default Optional<String> topic() {
    return Optional.empty();
  }

  /**
   * Read in the page's transaction, for whoever may open the item; empty when nothing is to say.
   */
  Optional<String> of(Actor actor);
}
