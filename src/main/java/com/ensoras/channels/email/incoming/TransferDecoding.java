package com.ensoras.channels.email.incoming;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Undoes a Content-Transfer-Encoding; what is broken is read as far as it goes. */
final class TransferDecoding {

  private static final byte[] VALUES = new byte[256];

  static {
    java.util.Arrays.fill(VALUES, (byte) -1);
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < alphabet.length(); i++) {
      VALUES[alphabet.charAt(i)] = (byte) i;
    }
  }

  private TransferDecoding() {}

  /** An encoding that is not known leaves the bytes as they are. */
  static byte[] decode(byte[] encoded, String encoding) {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "base64" -> isMostlyOther(encoded) ? encoded : base64(encoded);
      case "quoted-printable" -> quotedPrintable(encoded);
      case "x-uuencode", "uuencode", "x-uue", "uue" -> Uuencoded.decode(encoded);
      default -> encoded;
    };
  }

  /**
   * What stands outside of the alphabet is passed over; missing padding is no matter; after padding
   * only further whole lines count, so that a footer added by a mailing list is not read as data.
   */
  static byte[] base64(byte[] encoded) {
    var out = new ByteArrayOutputStream(encoded.length / 4 * 3 + 3);
    int bits = 0;
    int held = 0;
    for (int i = 0; i < encoded.length; i++) {
      int value = VALUES[encoded[i] & 0xff];
      if (value >= 0) {
        held = held << 6 | value;
        bits += 6;
        if (bits >= 8) {
          bits -= 8;
          out.write(held >> bits);
        }
      } else if (encoded[i] == '=') {
        bits = 0;
        i = afterPadding(encoded, i) - 1;
      }
    }
    return out.toByteArray();
  }

  static byte[] quotedPrintable(byte[] encoded) {
    var out = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '=') {
        out.write(encoded[i]);
        continue;
      }
      int soft = afterSoftBreak(encoded, i + 1);
      int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
      int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
      if (soft > 0) {
        i = soft - 1;
      } else if (high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write('='); // not encoded after all
      }
    }
    return out.toByteArray();
  }

  /** 0 when the equals sign is not the last of its line. */
  private static int afterSoftBreak(byte[] encoded, int start) {
    int at = start;
    while (at < encoded.length && (encoded[at] == ' ' || encoded[at] == '\t')) {
      at++;
    }
    if (at == encoded.length) {
      return at;
    }
    if (encoded[at] == '\r') {
      return at + 1 < encoded.length && encoded[at + 1] == '\n' ? at + 2 : at + 1;
    }
    return encoded[at] == '\n' ? at + 1 : 0;
  }

  /**
   * Plain text under the name of base64: every sixth character of prose is none of the alphabet.
   */
  private static boolean isMostlyOther(byte[] encoded) {
    int other = 0;
    int seen = 0;
    for (byte each : encoded) {
      if (each == '=') {
        break; // behind the padding anything may follow
      }
      if (each != '\r' && each != '\n') {
        seen++;
        other += VALUES[each & 0xff] < 0 ? 1 : 0;
      }
    }
    return other * 10 > seen;
  }

  /** Where data goes on: beside the padding, or in a next line that holds nothing else. */
  private static int afterPadding(byte[] encoded, int padding) {
    int at = padding;
    while (at < encoded.length && encoded[at] == '=') {
      at++;
    }
    if (at < encoded.length && VALUES[encoded[at] & 0xff] >= 0) {
      return at;
    }
    int end = lineEnd(encoded, at);
    return isData(encoded, end) ? end : encoded.length;
  }

  private static int lineEnd(byte[] encoded, int start) {
    int at = start;
    while (at < encoded.length && encoded[at] != '\n' && encoded[at] != '\r') {
      at++;
    }
    return at;
  }

  private static boolean isData(byte[] encoded, int lineEnd) {
    int at = lineEnd;
    while (at < encoded.length && (encoded[at] == '\n' || encoded[at] == '\r')) {
      at++;
    }
    int start = at;
    while (at < encoded.length && (VALUES[encoded[at] & 0xff] >= 0 || encoded[at] == '=')) {
      at++;
    }
    return at > start && (at == encoded.length || encoded[at] == '\r' || encoded[at] == '\n');
  }
}
