package com.ensoras.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every language says everything that English says. */
class WordsTest {

  private static final Path FILES = Path.of("src/main/resources/words");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Words ENGLISH = Words.in(Language.ENGLISH);

  @Test
  void theLanguagesAreThese() throws IOException {
    assertThat(Stream.of(Language.values()).map(Language::code))
        .containsExactly("en", "de", "fr", "es", "it", "nl", "pt");
    try (var files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Language.values()).map(each -> each.code() + ".properties").toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachHasEveryKeyAndTheSamePlaceholders(Language language) {
    var words = Words.in(language).below("");
    assertThat(words.keySet()).isEqualTo(ENGLISH.below("").keySet()).hasSizeGreaterThan(35);
    words.forEach(
        (key, word) -> {
          assertThat(word).as(key).isNotBlank().isEqualTo(word.strip());
          assertThat(placeholders(word)).as(key).isEqualTo(placeholders(ENGLISH.get(key)));
        });
    assertThat(words.values().stream().filter(word -> word.contains("{"))).hasSizeGreaterThan(6);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
  void whatIsTheSameAsInEnglishIsNamedHere(Language language) {
    var same =
        Words.in(language).below("").entrySet().stream()
            .filter(word -> word.getValue().equals(ENGLISH.get(word.getKey())))
            .map(word -> word.getKey())
            .toList();
    assertThat(List.of("widget.chat", "widget.message", "widget.messages")).containsAll(same);
  }

  /** A key that stands there twice would hide one of the two. */
  @ParameterizedTest
  @EnumSource
  void eachFileIsInTheOrderOfTheEnglishOne(Language language) throws IOException {
    assertThat(keys(language)).isEqualTo(keys(Language.ENGLISH)).doesNotHaveDuplicates();
  }

  @Test
  void whatVariesIsFilledInAndAnUnknownKeyIsABug() {
    var words = Words.in(Language.FRENCH);
    assertThat(words.get("ticket.chat", "site", "{site} $1")).isEqualTo("Chat sur {site} $1");
    assertThatThrownBy(() -> words.get("ticket.chta")).isInstanceOf(IllegalStateException.class);
  }

  /** Each word of the widget is said there, and it says none that is not there. */
  @Test
  void theWidgetSaysTheseWords() throws IOException {
    var script = Files.readString(Path.of("src/main/resources/assets/widget.js"));
    var keys = new ArrayList<>(ENGLISH.below("widget.").keySet());
    assertThat(keys.removeIf(key -> key.matches("open\\.(one|other)"))).isTrue();
    assertThat(script).contains("\"open.\" + new Intl.PluralRules", "\"open.other\"");
    assertThat(keys)
        .allSatisfy(key -> assertThat(script).containsPattern("[\"]" + key + "[\"]"))
        .containsAll(found(script, "say\\(\"([^\"]+)\""));
  }

  private static List<String> keys(Language language) throws IOException {
    return Files.readAllLines(
            FILES.resolve(language.code() + ".properties"), StandardCharsets.UTF_8)
        .stream()
        .filter(line -> line.contains(" = ") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf(" = ")))
        .toList();
  }

  private static List<String> placeholders(String word) {
    return PLACEHOLDER.matcher(word).results().map(MatchResult::group).sorted().toList();
  }

  private static List<String> found(String text, String pattern) {
    var found =
        Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
    assertThat(found).hasSizeGreaterThan(8);
    return found;
  }
}
