package com.ensoras.bench;

import java.util.ArrayList;
import java.util.List;

/** What was found so far: ratios for the top of the report, figures below them. */
public final class Report {

  private static final List<String> RATIOS = new ArrayList<>();
  private static final StringBuilder FIGURES = new StringBuilder();

  private Report() {}

  static synchronized void ratio(String sentence) {
    RATIOS.add(sentence);
  }

  public static synchronized void figures(String title, String text) {
    FIGURES.append(title).append('\n').append(text.stripTrailing().indent(2)).append('\n');
  }

  static synchronized String text() {
    var top = RATIOS.isEmpty() ? "" : "Ratios and goals\n" + String.join("\n", RATIOS).indent(2);
    return top + "\n" + FIGURES;
  }
}
