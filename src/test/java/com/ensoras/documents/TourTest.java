package com.ensoras.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The documents name files that exist. */
@Tag("documents")
class TourTest {

  private static final Pattern FILE = Pattern.compile("`(src/[^` ]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void everyFileOfTheTourExists() throws IOException {
    assertThat(named(FILE, Path.of("docs/tour.md")))
        .hasSizeGreaterThan(20)
        .allMatch(file -> Files.exists(Path.of(file)));
  }

  @Test
  void everyLinkOfTheReadmeLeadsSomewhere() throws IOException {
    assertThat(named(LINK, Path.of("README.md")))
        .hasSizeGreaterThan(5)
        .allMatch(file -> Files.exists(Path.of(file)));
  }

  private static List<String> named(Pattern pattern, Path document) throws IOException {
    Matcher matcher = pattern.matcher(Files.readString(document));
    return Stream.iterate(matcher.find(), found -> found, found -> matcher.find())
        .map(found -> matcher.group(1))
        .toList();
  }
}
