package com.ensoras.channels.email.incoming;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Encoded words of header fields (RFC 2047), also as programs really write them: characters cut in
 * two between words, inside quotes, beside raw 8-bit text.
 */
final class EncodedWords {

  // The text stops at the next question mark: whatever is sent, it is read once.
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?*\\s]{1,80})(?:\\*[^?\\s]{0,40})?\\?([bBqQ])\\?([^?]*)\\?=");

  private EncodedWords() {}

  /**
   * @param raw the field byte for byte
   * @param charset of raw 8-bit text in it, when the mail's body names one
   */
  static String decode(String raw, @Nullable String charset) {
    var found = WORD.matcher(raw);
    var text = new StringBuilder();
    var pending = new ByteArrayOutputStream();
    String pendingCharset = null;
    int done = 0;
    while (found.find()) {
      var between = raw.substring(done, found.start());
      var name = found.group(1).toLowerCase(Locale.ROOT);
      var goesOn = pendingCharset != null && between.isBlank();
      if (!goesOn || !name.equals(pendingCharset)) {
        flush(pending, pendingCharset, text);
      }
      text.append(goesOn ? "" : plain(between, charset));
      pending.writeBytes(bytes(found.group(2), found.group(3)));
      pendingCharset = name;
      done = found.end();
    }
    flush(pending, pendingCharset, text);
    return text.append(plain(raw.substring(done), charset)).toString();
  }

  private static void flush(
      ByteArrayOutputStream pending, @Nullable String charset, StringBuilder text) {
    if (pending.size() > 0) {
      text.append(Charsets.decode(pending.toByteArray(), charset));
      pending.reset();
    }
  }

  private static String plain(String raw, @Nullable String charset) {
    var bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    return Charsets.isUtf8(bytes) ? Charsets.guess(bytes) : Charsets.decode(bytes, charset);
  }

  private static byte[] bytes(String encoding, String text) {
    var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    if (encoding.equalsIgnoreCase("b")) {
      return TransferDecoding.base64(bytes);
    }
    var spaced = text.replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1);
    return TransferDecoding.quotedPrintable(spaced);
  }
}
