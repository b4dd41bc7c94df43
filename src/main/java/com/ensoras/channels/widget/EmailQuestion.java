package com.ensoras.channels.widget;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a visitor is asked for an address before the first message. */
enum EmailQuestion {
  OFF("Do not ask"),
  OPTIONAL("Ask, may be left empty"),
  REQUIRED("Ask, must be given");

  private final String label;

  EmailQuestion(String label) {
    this.label = label;
  }

  static Optional<EmailQuestion> of(String code) {
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
