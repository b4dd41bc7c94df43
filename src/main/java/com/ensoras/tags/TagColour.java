package com.ensoras.tags;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The palette: each colour is a class of the style sheet, light and dark. */
public enum TagColour {
  GRAY,
  RED,
  ORANGE,
  AMBER,
  GREEN,
  TEAL,
  BLUE,
  PURPLE,
  PINK;

  /** As the database and the API write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return name().charAt(0) + code().substring(1);
  }

  public static Optional<TagColour> of(String code) {
    return Arrays.stream(values()).filter(colour -> colour.code().equals(code)).findFirst();
  }
}
