package com.ensoras.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The product, seen from outside. A driver starts with the accounts of {@link #ACCOUNTS}, confirmed
 * and signed in, and with no project; each driver has a world of its own.
 */
public interface Driver {

  /** Who has an account before the first step. All others get theirs by accepting. */
  List<String> ACCOUNTS = List.of("olga", "mallory", "greta");

  Outcome perform(Step step);

  /** The state of these projects now. */
  Map<String, Seen> see(Collection<String> projects);

  /**
   * @param entries how many entries the project's audit trail holds
   */
  record Seen(Visible state, long entries) {}
}
