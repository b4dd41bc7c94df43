package com.ensoras.access;

/**
 * A page that stands in the menu; modules contribute it as a bean.
 *
 * @param pattern of the GET route that opens it, like {@code /p/{project}/users}
 * @param onlyWithBadge whether it is there only while there is something to count; its page can be
 *     opened all the same
 */
public record MenuItem(MenuPlace place, String icon, String pattern, boolean onlyWithBadge) {

  public MenuItem(MenuPlace place, String icon, String pattern) {
    this(place, icon, pattern, false);
  }
}
