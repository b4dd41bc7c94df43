package com.ensoras.database;

import java.util.List;

/**
 * What an operator does in the terminal ({@code ./ensoras <name> …}), in a process of its own and
 * also beside a running Ensoras. A bean; says what it did on standard output, throws a {@link
 * com.ensoras.kernel.Refusal} for what it will not do.
 */
public interface Command {

  /** The word that it is called by. */
  String name();

  /**
   * @param arguments what stands after the name
   */
  void run(List<String> arguments);
}
