package com.ensoras.channels.email.incoming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** The identifiers of mails in header fields, without their brackets. */
final class MessageIds {

  private static final Pattern ID = Pattern.compile("<([^<>]{1,998})>");

  private MessageIds() {}

  /** In their order, each once; an identifier that was folded is put together again. */
  static List<String> in(String field) {
    var found = new LinkedHashSet<String>();
    var matcher = ID.matcher(field);
    while (matcher.find()) {
      var id = tidy(matcher.group(1));
      if (!id.isEmpty()) {
        found.add(id);
      }
    }
    if (found.isEmpty() && !field.isBlank() && field.length() < 998) {
      found.add(tidy(field)); // some programs forget the brackets
    }
    return List.copyOf(found);
  }

  private static String tidy(String id) {
    return SafeText.line(id).replaceAll("[\\s<>]", "");
  }
}
