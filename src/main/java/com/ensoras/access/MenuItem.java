package com.ensoras.access;

/**
 * A page that stands in the menu; modules contribute it as a bean.
 *
 * @param pattern of the GET route that opens it, like {@code /p/{project}/users}
 */
public record MenuItem(MenuPlace place, String icon, String pattern) {}
