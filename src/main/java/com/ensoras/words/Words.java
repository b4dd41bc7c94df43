package com.ensoras.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words of one language, by key; read once. What varies stands in them as {@code {name}}. */
public final class Words {

  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      ALL.put(language, new Words(language, read(language)));
    }
  }

  private final Language language;
  private final SortedMap<String, String> byKey;

  private Words(Language language, SortedMap<String, String> byKey) {
    this.language = language;
    this.byKey = byKey;
  }

  public static Words in(Language language) {
    return Objects.requireNonNull(ALL.get(language));
  }

  public Language language() {
    return language;
  }

  public String get(String key) {
    var found = byKey.get(key);
    if (found == null) {
      throw new IllegalStateException("There are no words for " + key + " in " + language.code());
    }
    return found;
  }

  /**
   * @param name what stands in braces
   * @param value plain text in its place
   */
  public String get(String key, String name, String value) {
    return get(key).replace("{" + name + "}", value);
  }

  /** All whose key begins so, by the rest of it. */
  public SortedMap<String, String> below(String prefix) {
    return byKey.entrySet().stream()
        .filter(word -> word.getKey().startsWith(prefix))
        .collect(
            Collectors.toMap(
                word -> word.getKey().substring(prefix.length()),
                Map.Entry::getValue,
                (one, other) -> one,
                TreeMap::new));
  }

  private static SortedMap<String, String> read(Language language) {
    var name = "/words/" + language.code() + ".properties";
    var read = new Properties();
    try (var file = Words.class.getResourceAsStream(name)) {
      // a decoder of its own refuses what is no UTF-8
      read.load(
          new InputStreamReader(
              Objects.requireNonNull(file, name), StandardCharsets.UTF_8.newDecoder()));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    var words = new TreeMap<String, String>();
    read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
    return words;
  }
}
