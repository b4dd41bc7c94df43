package com.ensoras.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MailTextTest {

  private static final String LINK = "https://desk.example/invitations/x?a=1&b=2";

  private final MailText text =
      MailText.about("Olga Ŷ invites you to Acme")
          .paragraph("You would be a <b>Viewer</b>.")
          .button("See the invitation", LINK)
          .footer("You got this because Olga typed your address.");

  @Test
  void aNameCannotForgeAHeaderNorTurnTheLine() {
    var forged = MailText.about("Acme\r\nBcc: all@example.com\u202e\u0000\u2028 x");
    assertThat(forged.subject()).isEqualTo("Acme Bcc: all@example.com x");
  }

  @Test
  void aLongSubjectIsCutAtACharacter() {
    var subject = MailText.about("😀".repeat(500)).subject();
    assertThat(subject.codePointCount(0, subject.length())).isEqualTo(150);
    assertThat(subject).endsWith("😀…");
  }

  @Test
  void thePlainTextSaysEverything() {
    assertThat(text.plain())
        .isEqualTo(
            """
            Olga Ŷ invites you to Acme

            You would be a <b>Viewer</b>.

            See the invitation:
            https://desk.example/invitations/x?a=1&b=2

            --\s
            You got this because Olga typed your address.
            """);
  }

  @Test
  void theHtmlEscapesWhatPeopleTyped() {
    assertThat(new LetterWriter().html(text))
        .contains("You would be a &lt;b&gt;Viewer&lt;/b&gt;.")
        .contains("href=\"https://desk.example/invitations/x?a=1&amp;b=2\"")
        .contains("You got this because Olga typed your address.")
        .doesNotContain("<img")
        .doesNotContain("<script");
  }

  @Test
  void aLinkThatIsNoAddressIsOurOwnMistake() {
    assertThatThrownBy(() -> MailText.about("x").button("Go", "javascript:alert(1)"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSecondAttemptComesSoonAndTheLaterOnesEveryFourHours() {
    assertThat(Delivery.secondsAfter(1)).isEqualTo(60);
    assertThat(Delivery.secondsAfter(2)).isEqualTo(300);
    assertThat(Delivery.secondsAfter(5)).isEqualTo(14_400);
    assertThat(Delivery.secondsAfter(50)).isEqualTo(14_400);
  }
}
