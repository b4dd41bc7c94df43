package com.ensoras.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rules")
class EmailAddressTest {

  private static final String HOST = "@acme.example";
  private static final String LONGEST = "a".repeat(254 - HOST.length()) + HOST;

  @Test
  void whatWasTypedIsTrimmedAndNormalisedAndKeepsItsCase() {
    assertThat(EmailAddress.parse("  Ｏlga@Acme.example\n"))
        .hasValueSatisfying(olga -> assertThat(olga).hasToString("Olga@Acme.example"));
  }

  @Test
  void addressesAreTheSameWithoutCaseAndOtherwiseWhole() {
    assertThat(new EmailAddress("Olga@ACME.example").key()).isEqualTo("olga@acme.example");
    assertThat(new EmailAddress("o.lga+x@acme.example").key()).isEqualTo("o.lga+x@acme.example");
  }

  @Test
  void anAddressHas254CharactersAtMost() {
    assertThat(EmailAddress.parse(LONGEST)).contains(new EmailAddress(LONGEST));
    assertThat(EmailAddress.parse("a" + LONGEST)).isEmpty();
    assertThatThrownBy(() -> new EmailAddress("a" + LONGEST))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsFarLongerIsNotEvenLookedAt() {
    var most = " ".repeat(4 * 254 - 254) + LONGEST;
    assertThat(EmailAddress.parse(most)).contains(new EmailAddress(LONGEST));
    assertThat(EmailAddress.parse(" " + most)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "olga",
        "@acme.example",
        "olga@",
        "olga@acme",
        "ol ga@acme.example",
        "olga@acme.example, arne@acme.example",
        "olga@acme.example\nBcc: arne@acme.example",
        "Olga <olga@acme.example>",
        ".olga@acme.example",
        "olga@-acme.example",
        "olga@acme..example"
      })
  void whatCannotBeAnAddressIsNone(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(IllegalArgumentException.class);
  }
}
