package com.ensoras.channels.widget;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lower corner in which the widget stands. */
enum Side {
  RIGHT("Right"),
  LEFT("Left");

  private final String label;

  Side(String label) {
    this.label = label;
  }

  static Optional<Side> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** What database, forms and the widget say. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String label() {
    return label;
  }
}
