package com.ensoras.people.roles;

import com.ensoras.kernel.Invalid;
import java.util.ArrayList;
import java.util.List;

/** Comma-separated values (RFC 4180), safe to open in a spreadsheet. */
final class Csv {

  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static String quoted(String cell) {
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** A spreadsheet would take it for a formula: told apart by an apostrophe in front. */
  static String safe(String cell) {
    return isFormula(cell) ? "'" + cell : cell;
  }

  /** Takes back {@link #safe}. */
  static String plain(String cell) {
    return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
  }

  /**
   * Lines without content are passed over.
   *
   * @throws Invalid when a quotation mark stays open
   */
  static List<List<String>> read(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        row.add(taken(cell));
      } else if (c == '\n' && !quoted) {
        row.add(taken(cell));
        keep(rows, row);
        row = new ArrayList<>();
      } else if (c != '\r' || quoted) {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new Invalid("text", "A quotation mark stays open.");
    }
    row.add(taken(cell));
    keep(rows, row);
    return rows;
  }

  private static void keep(List<List<String>> rows, List<String> row) {
    if (!row.equals(List.of(""))) {
      rows.add(List.copyOf(row));
    }
  }

  private static String taken(StringBuilder cell) {
    var text = cell.toString();
    cell.setLength(0);
    return text;
  }

  private static boolean isFormula(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
  }
}
