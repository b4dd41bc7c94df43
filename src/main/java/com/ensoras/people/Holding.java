package com.ensoras.people;

/**
 * Something that a member or team holds, as the dialog says it before they go.
 *
 * @param kind stable, like {@code invitations}; also the name of the form field for the choice
 * @param what in numbers, like "12 open tickets"
 * @param then what will become of it, like "become unassigned"
 */
public record Holding(String kind, long count, String what, String then, Way way) {

  /** What has to happen before its holder can go. */
  public enum Way {
    /** Nothing: it is let go by itself. */
    LETS_GO,
    /** The remover chooses a {@link Fate}. */
    CHOSEN,
    /** It must be changed first, elsewhere; {@code what} names it. */
    BLOCKS
  }

  public boolean isChosen() {
    return way == Way.CHOSEN;
  }

  public boolean blocks() {
    return way == Way.BLOCKS;
  }
}
