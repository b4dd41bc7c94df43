package com.ensoras.channels.email.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mails a rule matches, and what can be typed as its pattern. */
class MatchingTest {

  @ParameterizedTest
  @CsvSource({
    "address, news@example.com, News@Example.COM, x, true",
    "address, news@example.com, othernews@example.com, x, false",
    "address, news@example.com, news@mail.example.com, x, false",
    "address, news@example.com, news+1@example.com, x, false",
    "address, a@bücher.example, a@xn--bcher-kva.example, x, true",
    "address, news@example.com, , x, false",
    "domain, example.com, anybody@EXAMPLE.com, x, true",
    "domain, example.com, a@mail.example.com, x, true",
    "domain, example.com, a@notexample.com, x, false",
    "domain, mail.example.com, a@example.com, x, false",
    "domain, bücher.example, a@xn--bcher-kva.example, x, true",
    "domain, @example.com, a@example.com, x, true",
    "domain, *.example.com, a@example.com, x, true",
    "domain, example.com, , x, false",
    "subject, out of office, a@b.test, Re: Out  Of OFFICE until Monday, true",
    "subject, out of office, , OUT OF OFFICE, true",
    "subject, straße, a@b.test, STRASSE, true",
    "subject, sale, a@b.test, Wholesale, true",
    "subject, sale, a@b.test, Order, false"
  })
  void matches(String type, String pattern, @Nullable String from, String subject, boolean met) {
    var rule = rule(type, pattern, true);
    var address = from == null ? null : EmailAddress.parse(from).orElseThrow();
    assertThat(Matching.matches(rule, address, subject)).isEqualTo(met);
  }

  @Test
  void theFirstActiveOneThatMatchesDecides() {
    var off = rule("domain", "example.com", false);
    var other = rule("domain", "other.test", true);
    var first = rule("address", "a@example.com", true);
    var second = rule("domain", "example.com", true);
    var from = EmailAddress.parse("a@example.com").orElseThrow();
    assertThat(Matching.first(List.of(off, other, first, second), from, "x")).contains(first);
    assertThat(Matching.first(List.of(off, other), from, "x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "address, nobody, pattern",
    "address, '', pattern",
    "domain, com, pattern",
    "domain, -a.test, pattern",
    "domain, a@b.test, pattern",
    "subject, ' ', pattern",
    "other, x, type"
  })
  void whatCannotBeAPatternIsRefused(String type, String pattern, String field) {
    var draft = draft(type, pattern);
    var refused = org.assertj.core.api.Assertions.catchThrowableOfType(Invalid.class, draft::check);
    assertThat(refused.fields()).extracting(each -> each.field()).containsExactly(field);
  }

  @Test
  void whatCanBeAPatternIsTaken() {
    draft("address", "a@example.com").check();
    draft("domain", "@Example.com").check();
    draft("domain", "bücher.example").check();
    draft("subject", "sale % off").check();
    assertThat(draft("domain", " *.Example.com ").pattern()).isEqualTo("example.com");
  }

  private static EmailRuleDraft draft(String type, String pattern) {
    return new EmailRuleDraft("Rule", "100", "", type, pattern, "ignore", true);
  }

  private static EmailRule rule(String type, String pattern, boolean active) {
    return new EmailRule(
        new EmailRuleId(UUID.randomUUID()),
        "Rule",
        100,
        "",
        EmailRuleType.of(type).orElseThrow(),
        draft(type, pattern).pattern(),
        EmailRuleAction.IGNORE,
        active,
        0,
        null,
        1);
  }
}
