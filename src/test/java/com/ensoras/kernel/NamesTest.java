package com.ensoras.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("rules")
class NamesTest {

  @Test
  void aNameIsTrimmedAndNormalised() {
    assertThat(Names.tidy("  Team   Lead ")).isEqualTo("Team Lead");
    assertThat(Names.tidy("Ｔeam")).isEqualTo("Team");
    assertThat(Names.key("Team  LEAD")).isEqualTo("teamlead");
  }

  @Test
  void ordinaryNamesAreFine() {
    assertThat(Names.problem("Support Agent", 60)).isEmpty();
    assertThat(Names.problem("Ünïcødé 支援", 60)).isEmpty();
    assertThat(Names.problem("x".repeat(60), 60)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\u0000b",
        "a\u202eb",
        "a\u200bb",
        "a\nb",
        "---",
        "\ud800",
        "Owner\u3164",
        "\u3164",
        "Owner\uffa0",
        "Ad\u1160min",
        "Admin\u034f",
        "x\u2800"
      })
  void emptyInvisibleAndSignsOnlyAreNot(String name) {
    assertThat(Names.problem(name, 60)).isPresent();
  }

  @Test
  void longOnesAreNot() {
    assertThat(Names.problem("x".repeat(61), 60)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"olga@acme.test", "o.l+tag@sub.acme.co", " Olga@Acme.Test "})
  void addressesAreRead(String typed) {
    assertThat(EmailAddress.parse(typed)).isPresent();
    assertThat(EmailAddress.parse(typed).orElseThrow().key()).doesNotContain(" ").isLowerCase();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "olga",
        "@acme.test",
        "olga@",
        "olga@acme",
        "a b@acme.test",
        "olga@acme..test",
        "olga@acme.test\r\nBcc: x@y.z",
        "olga@-acme.test"
      })
  void whatIsNoAddressIsNot(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void tokensAreReadOnlyInTheirShape() {
    var token = Token.fresh();
    assertThat(Token.parse(token.reveal()).orElseThrow().hash())
        .isEqualTo(token.hash())
        .hasSize(32);
    assertThat(Token.parse(null)).isEmpty();
    assertThat(Token.parse("")).isEmpty();
    assertThat(Token.parse(token.reveal() + "A")).isEmpty();
    assertThat(Token.parse(token.reveal().substring(1))).isEmpty();
    assertThat(Token.parse("é" + token.reveal().substring(1))).isEmpty();
    assertThat(token.toString()).doesNotContain(token.reveal());
  }

  @Test
  void whatIsSealedOpensForItsPurposeOnly() {
    var box = new SecretBox(new byte[32]);
    var sealed = box.seal("mail", new byte[] {1, 2, 3});
    assertThat(box.open("mail", sealed)).containsExactly(1, 2, 3);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> box.open("other", sealed))
        .isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1] ^= 1;
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> box.open("mail", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThat(box.signed("a", new byte[] {1}, box.sign("a", new byte[] {1}))).isTrue();
    assertThat(box.signed("b", new byte[] {1}, box.sign("a", new byte[] {1}))).isFalse();
  }
}
