package com.ensoras.web;

/**
 * A link in the page's header.
 *
 * @param icon a name of {@code icons.txt}
 * @param primary there is at most one primary action on a page
 * @param inDialog whether the page behind the link opens as a dialog
 */
public record PageAction(
    String label, String href, String icon, boolean primary, boolean inDialog) {

  public static PageAction primary(String label, String href, String icon) {
    return new PageAction(label, href, icon, true, false);
  }

  public static PageAction secondary(String label, String href, String icon) {
    return new PageAction(label, href, icon, false, false);
  }

  public PageAction dialog() {
    return new PageAction(label, href, icon, primary, true);
  }
}
