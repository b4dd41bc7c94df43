package com.ensoras.channels.email.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mails under {@code src/test/resources/mails}: beside each {@code .eml} stands what must be
 * read from it, a line for each fact, with {@code \n} for a line break.
 */
class HardMailsTest {

  private static final Path MAILS = Path.of("src/test/resources/mails");

  static List<String> mails() throws IOException {
    try (Stream<Path> files = Files.list(MAILS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreManyAndNoExpectationStandsAlone() throws IOException {
    assertThat(mails()).hasSizeGreaterThan(120);
    try (Stream<Path> files = Files.list(MAILS)) {
      assertThat(files.count()).isEqualTo(2L * mails().size());
    }
  }

  @ParameterizedTest
  @MethodSource("mails")
  void readsWhatStandsThere(String name) throws IOException {
    var mail = IncomingMail.parse(Files.readAllBytes(MAILS.resolve(name + ".eml")));
    var expected = expected(name);
    assertThat(expected).isNotEmpty();
    for (var key : expected.stream().map(Fact::key).distinct().toList()) {
      var values = expected.stream().filter(fact -> fact.key().equals(key)).map(Fact::value);
      if (key.equals("html-contains")) {
        assertThat(mail.html()).contains(values.toList());
      } else if (key.equals("attachment")) {
        assertThat(found(mail, key)).containsAll(values.toList());
      } else {
        assertThat(found(mail, key)).as(key).isEqualTo(values.toList());
      }
    }
  }

  private record Fact(String key, String value) {}

  private static List<Fact> expected(String name) throws IOException {
    var facts = new ArrayList<Fact>();
    for (var line : Files.readAllLines(MAILS.resolve(name + ".expected"))) {
      int colon = line.indexOf(": ");
      var value = line.substring(colon + 2).replaceAll("(?<!\\\\)\\\\n", "\n");
      facts.add(new Fact(line.substring(0, colon), value.replace("\\\\", "\\")));
    }
    return facts;
  }

  private static List<String> found(IncomingMail mail, String key) {
    return switch (key) {
      case "message-id" -> List.of(orNone(mail.messageId()));
      case "in-reply-to" -> List.of(orNone(mail.inReplyTo()));
      case "references" -> mail.references();
      case "from" -> addresses(mail.from() == null ? List.of() : List.of(mail.from()));
      case "from-name" -> List.of(Objects.requireNonNull(mail.from()).name());
      case "to" -> addresses(mail.to());
      case "cc" -> addresses(mail.cc());
      case "reply-to" -> addresses(mail.replyTo());
      case "subject" -> List.of(mail.subject());
      case "sent" -> List.of(orNone(mail.sent()));
      case "text" -> List.of(mail.text());
      case "fresh" -> List.of(mail.split().fresh());
      case "quoted" -> List.of(mail.split().quoted());
      case "automatic" -> List.of(String.valueOf(mail.automatic()));
      case "bounce" -> List.of(bounce(mail.bounce()));
      case "attachments" -> List.of(String.valueOf(mail.attachments().size()));
      case "attachment" -> mail.attachments().stream().map(HardMailsTest::attachment).toList();
      default -> throw new IllegalArgumentException("Nothing is called " + key);
    };
  }

  private static List<String> addresses(List<Correspondent> people) {
    return people.isEmpty()
        ? List.of("none")
        : people.stream().map(each -> each.address().address()).toList();
  }

  private static String attachment(Attachment file) {
    return String.join(
        "|",
        file.name(),
        file.type(),
        String.valueOf(file.bytes().length),
        orNone(file.contentId()));
  }

  private static String bounce(@Nullable Bounce bounce) {
    return bounce == null
        ? "none"
        : String.join(
            "|",
            String.valueOf(bounce.failed()),
            String.join(",", bounce.recipients()),
            orNone(bounce.status()),
            orNone(bounce.originalMessageId()));
  }

  private static String orNone(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }
}
