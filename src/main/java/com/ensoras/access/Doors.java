package com.ensoras.access;

import java.util.List;

/** The live route table, asked by menus, buttons and Explain. */
public interface Doors {

  /**
   * Whether this actor comes through the route; reads the very mark that the guard reads.
   *
   * @param pattern as declared, like {@code /p/{project}/users}
   * @throws IllegalStateException when there is no such route: a button to nowhere is our bug
   */
  boolean open(Actor actor, String method, String pattern);

  /** All routes, by pattern and method. */
  List<Route> routes();
}
