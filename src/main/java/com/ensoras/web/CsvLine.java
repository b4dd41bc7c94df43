package com.ensoras.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of a file of comma-separated values: RFC 4180, and harmless in a spreadsheet, where what
 * begins like a formula is shown as text.
 */
public final class CsvLine {

  /** Also as East Asian keyboards write them, and behind what a spreadsheet skips. */
  private static final String FORMULA = "(?s)[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠].*|(?s)[\\t\\r\\n].*";

  private CsvLine() {}

  public static String of(Stream<String> cells) {
    return cells.map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    var harmless = text.matches(FORMULA) ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
