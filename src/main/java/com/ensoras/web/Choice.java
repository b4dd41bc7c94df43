package com.ensoras.web;

import org.jspecify.annotations.Nullable;

/**
 * One of several values to choose from.
 *
 * @param help what the label does not say
 * @param refused why it cannot be chosen; null when it can
 */
public record Choice(String value, String label, @Nullable String help, @Nullable String refused) {

  public static Choice of(String value, String label) {
    return new Choice(value, label, null, null);
  }

  public Choice help(String help) {
    return new Choice(value, label, help, refused);
  }

  public Choice refused(String because) {
    return new Choice(value, label, help, because);
  }

  public boolean isRefused() {
    return refused != null;
  }
}
