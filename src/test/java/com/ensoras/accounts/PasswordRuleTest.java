package com.ensoras.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

  @Test
  void tenCharactersAreEnoughAndNineAreNot() {
    assertThat(problem("tulip-otter")).isNull();
    assertThat(problem("tulipotte")).isEqualTo("Use at least 10 characters.");
  }

  @Test
  void charactersAreCountedNotBytesOrUnits() {
    assertThat(problem("😀😁😂😃😄")).isEqualTo("Use at least 10 characters.");
    assertThat(problem("äöüßéèêëñç")).isNull();
  }

  @Test
  void aThousandCharactersAreTheMost() {
    assertThat(problem("tulip otter ".repeat(84).substring(0, 999) + "!")).isNull();
    assertThat(problem("tulip otter ".repeat(84))).isEqualTo("Use at most 1000 characters.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password123",
        "Password123!",
        "P@ssw0rd2024",
        "passwordpassword",
        "1234567890",
        "0987654321",
        "qwertyuiop",
        "qwertz1234",
        "asdfghjkl1234",
        "1q2w3e4r5t",
        "1qaz2wsx3edc",
        "aaaaaaaaaa",
        "abcabcabcabc",
        "abcdefghij",
        "1111111111",
        "1212121212",
        "iloveyou1234",
        "Administrator1",
        "adminadmin1",
        "welcome2024!",
        "letmein12345",
        "changeme!!!!",
        "Summer2024!!",
        "qwerty123456",
        "password!password!",
        "zyxwvutsrq",
        "19900101199",
        "trustno1trustno1",
        "ensoras2026!",
        "superman123!"
      })
  void commonOnesAreRefused(String password) {
    assertThat(problem(password)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery staple",
        "gZ4-kk!vQz9x",
        "meine katze heisst minka",
        "qwerty is what my cat types",
        "8473920185736402",
        "пароль от сарая",
        "Lena's 3rd garden"
      })
  void othersAreNotWhateverTheyAreMadeOf(String password) {
    assertThat(problem(password)).isNull();
  }

  @Test
  void onesOwnNameOrAddressIsNoPassword() {
    var sentence = "Do not use your name or address as the password.";
    assertThat(problem("olga.petrova@acme.example")).isEqualTo(sentence);
    assertThat(problem("OlgaPetrova1990")).isEqualTo(sentence);
    assertThat(problem("petrova-petrova-1")).isEqualTo(sentence);
    assertThat(problem("petrova likes her tulips")).isNull();
  }

  private static String problem(String password) {
    return PasswordRule.problem(password, "olga.petrova@acme.example", "Olga Petrova").orElse(null);
  }
}
