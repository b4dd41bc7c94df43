package com.ensoras.channels.email.incoming;

import java.nio.charset.StandardCharsets;

/** UTF-7 (RFC 2152), which Java does not know and old mail programs still send. */
final class Utf7 {

  private Utf7() {}

  static String decode(String text) {
    var decoded = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '+') {
        decoded.append(c);
        continue;
      }
      int end = at;
      while (end < text.length() && isBase64(text.charAt(end))) {
        end++;
      }
      decoded.append(end == at ? "+" : utf16(text.substring(at, end)));
      at = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
    }
    return decoded.toString();
  }

  private static String utf16(String base64) {
    var bytes = TransferDecoding.base64(base64.getBytes(StandardCharsets.ISO_8859_1));
    return new String(bytes, 0, bytes.length / 2 * 2, StandardCharsets.UTF_16BE);
  }

  private static boolean isBase64(char c) {
    return c < 128 && Character.isLetterOrDigit(c) || c == '+' || c == '/';
  }
}
