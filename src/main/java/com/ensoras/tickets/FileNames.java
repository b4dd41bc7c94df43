package com.ensoras.tickets;

/** Names of files that members attach, made fit to be shown, stored and sent. */
final class FileNames {

  private static final int LONGEST = 150;
  private static final String HIDDEN =
      "[\\u00ad\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060\\u2066-\\u2069\\ufeff\\ufffe\\uffff]";

  private FileNames() {}

  /** One line without folders, without marks that hide or turn round; never empty. */
  static String safe(String given) {
    var line = given.replaceAll("\\p{Cntrl}|\\p{Cs}", " ").replaceAll(HIDDEN, "");
    var base = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
    var safe = base.replaceAll("[<>:\"|?*]", "_").replaceAll("^[.\\s]+|[.\\s]+$", "");
    return safe.isEmpty() ? "file" : shortened(safe);
  }

  /** The ending stays: it says what the file is. */
  private static String shortened(String name) {
    var length = name.codePointCount(0, name.length());
    if (length <= LONGEST) {
      return name;
    }
    var dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
    var kept = LONGEST - ending.codePointCount(0, ending.length());
    return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
  }
}
