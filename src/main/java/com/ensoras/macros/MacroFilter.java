package com.ensoras.macros;

/**
 * Which macros to list.
 *
 * @param search a part of the name, the description or the text; empty for all
 * @param onlyActive whether to leave out those that are switched off
 */
public record MacroFilter(String search, boolean onlyActive) {

  public static final MacroFilter ALL = new MacroFilter("", false);

  public MacroFilter {
    search = search.replace("\0", "").strip(); // which no text holds and no database takes
  }

  boolean isEmpty() {
    return search.isEmpty() && !onlyActive;
  }
}
