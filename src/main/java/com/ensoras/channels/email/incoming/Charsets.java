package com.ensoras.channels.email.incoming;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which characters the bytes are: what is declared, unless the bytes say that it cannot be. */
final class Charsets {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Names that are meant as the larger set which programs really use, and misspelled ones. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("cp936", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("big5", "x-windows-950"),
          Map.entry("iso-8859-8-i", "iso-8859-8"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("koi8", "koi8-r"));

  /** Declared by habit: if it can be UTF-8, it is. */
  private static final Set<String> BY_HABIT =
      Set.of("us-ascii", "ascii", "ansi_x3.4-1968", "iso-8859-1", "latin1", "windows-1252");

  private static final Pattern META =
      Pattern.compile("<meta[^>]{0,200}?charset\\s*+=\\s*+[\"']?+\\s*+([\\w:.-]{1,40})");

  private Charsets() {}

  static String decode(byte[] bytes, @Nullable String declared) {
    var name = tidy(declared);
    if (name.endsWith("utf-7")) {
      return Utf7.decode(new String(bytes, StandardCharsets.ISO_8859_1));
    }
    var known = BY_HABIT.contains(name) ? Optional.<Charset>empty() : find(name);
    if (known.isEmpty() || cannotBe(bytes, known.get())) {
      return guess(bytes);
    }
    return strictly(bytes, known.get())
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .orElseGet(
            () -> new String(bytes, known.get() == StandardCharsets.UTF_8 ? WESTERN : known.get()));
  }

  /** UTF-8 if it can be, Japanese by its escapes, else Western European. */
  static String guess(byte[] bytes) {
    if (hasJapaneseEscape(bytes)) {
      return find("iso-2022-jp").map(japanese -> new String(bytes, japanese)).orElseThrow();
    }
    return strictly(bytes, StandardCharsets.UTF_8).orElseGet(() -> new String(bytes, WESTERN));
  }

  /** What an HTML page says about itself, when its part says nothing. */
  static @Nullable String inHtml(byte[] bytes) {
    var start = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
    var found = META.matcher(start.toLowerCase(Locale.ROOT));
    return found.find() ? found.group(1) : null;
  }

  static boolean isUtf8(byte[] bytes) {
    return strictly(bytes, StandardCharsets.UTF_8).isPresent();
  }

  private static String tidy(@Nullable String declared) {
    var name = declared == null ? "" : declared.strip().toLowerCase(Locale.ROOT);
    return name.replaceAll("[\"'\\s;]", "")
        .replaceFirst("^(cp|win|windows)-?(125\\d)$", "windows-$2");
  }

  private static Optional<Charset> find(String name) {
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(name, name)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty(); // what it is called is nobody's charset: the bytes are looked at
    }
  }

  /** Plain ASCII that is called UTF-16: half of its bytes would be zero. */
  private static boolean cannotBe(byte[] bytes, Charset declared) {
    if (!declared.name().startsWith("UTF-16") && !declared.name().startsWith("UTF-32")) {
      return false;
    }
    for (byte each : bytes) {
      if (each <= 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasJapaneseEscape(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 27 && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty(); // it is another charset: the caller tries the next
    }
  }
}
