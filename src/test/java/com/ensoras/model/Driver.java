package com.ensoras.model;

/**
 * The product, seen from outside. A driver starts with the accounts of {@link #ACCOUNTS}, confirmed
 * and signed in, and with no project; each driver has a world of its own.
 */
public interface Driver {

  /** Who has an account before the first step. All others get theirs by accepting. */
  java.util.List<String> ACCOUNTS = java.util.List.of("olga", "mallory", "greta");

  Outcome perform(Step step);

  /** The project's state now. */
  Seen see(String project);

  /**
   * @param entries how many entries the project's audit trail holds
   */
  record Seen(Visible state, long entries) {}
}
