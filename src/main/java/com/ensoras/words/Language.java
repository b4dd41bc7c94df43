package com.ensoras.words;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language in which customers can be spoken to; its words stand in {@code words/CODE}. */
public enum Language {
  ENGLISH("English", Locale.UK),
  GERMAN("German (Deutsch)", Locale.GERMAN),
  FRENCH("French (Français)", Locale.FRENCH),
  SPANISH("Spanish (Español)", Locale.of("es")),
  ITALIAN("Italian (Italiano)", Locale.ITALIAN),
  DUTCH("Dutch (Nederlands)", Locale.of("nl")),
  PORTUGUESE("Portuguese (Português)", Locale.of("pt", "PT"));

  private final String label;
  private final Locale locale;

  Language(String label, Locale locale) {
    this.label = label;
    this.locale = locale;
  }

  public static Optional<Language> of(String code) {
    return Stream.of(values()).filter(language -> language.code().equals(code)).findFirst();
  }

  /** By ISO 639, as database, forms, API and the attribute lang have it. */
  public String code() {
    return locale.getLanguage();
  }

  /** For members. */
  public String label() {
    return label;
  }

  /** How dates and numbers are written. */
  public Locale locale() {
    return locale;
  }
}
