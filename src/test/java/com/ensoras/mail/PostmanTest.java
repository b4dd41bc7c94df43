package com.ensoras.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.mail.SmtpSettings.Encryption;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostmanTest {

  private final Postman postman = postman(TestMail.port(), Encryption.NONE);

  @Test
  void bothPartsArriveWithNonAsciiNames() throws Exception {
    postman.carry(letter("zoë.postman@example.com", "Zoë Łukasz 🎉 lädt ein"));
    var arrived = TestMail.lettersTo("zoë.postman@example.com").getFirst();
    assertThat(arrived.subject()).isEqualTo("Zoë Łukasz 🎉 lädt ein");
    assertThat(arrived.plain()).isEqualTo("Grüße 🎉\n");
    assertThat(arrived.html()).isEqualTo("<p>Grüße 🎉</p>\n");
    assertThat(arrived.from()).isEqualTo("\"Ensoras, 東京\" <desk@ensoras.test>");
    assertThat(arrived.raw()).contains("Auto-Submitted: auto-generated", "multipart/alternative");
  }

  @Test
  void everyAttemptCarriesTheSameMessageId() throws Exception {
    var letter = letter("twice@postman.example", "Twice");
    postman.carry(letter);
    postman.carry(letter);
    assertThat(TestMail.lettersTo("twice@postman.example", 2))
        .extracting(TestMail.Arrived::messageId)
        .containsOnly("<" + letter.id() + "@ensoras.test>");
  }

  @Test
  void aSubjectWithALineBreakForgesNoHeader() throws Exception {
    postman.carry(
        letter("forged@postman.example", "Hello\r\nBcc: victim@postman.example\r\n\r\nX"));
    assertThat(TestMail.lettersTo("forged@postman.example").getFirst().raw())
        .contains("Subject: Hello Bcc: victim@postman.example X");
    assertThat(TestMail.arrivedFor("victim@postman.example")).isEmpty();
  }

  @Test
  void aRefusedRecipientIsForGoodAndItsReasonNamesNoAddress() {
    TestMail.refuse("nobody@postman.example", "550 5.1.1 <nobody@postman.example> unknown");
    assertThat(failure(postman, letter("nobody@postman.example", "x")))
        .returns(true, Undeliverable::isForGood)
        .returns("The mail server answered 550 5.1.1: refused.", Undeliverable::reason);
  }

  @Test
  void aBusyServerIsAskedAgain() {
    TestMail.refuse("grey@postman.example", "451 4.7.1 Greylisted, try again");
    assertThat(failure(postman, letter("grey@postman.example", "x")))
        .returns(false, Undeliverable::isForGood)
        .returns("The mail server answered 451 4.7.1: not now.", Undeliverable::reason);
  }

  @Test
  void aServerThatIsDownIsAskedAgain() throws IOException {
    int nobody;
    try (var free = new ServerSocket(0)) {
      nobody = free.getLocalPort();
    }
    assertThat(failure(postman(nobody, Encryption.NONE), letter("down@postman.example", "x")))
        .returns(false, Undeliverable::isForGood)
        .returns("The mail server cannot be reached.", Undeliverable::reason);
  }

  @Test
  void withoutEncryptionNothingIsSentWhenEncryptionWasChosen() {
    assertThat(
            failure(
                postman(TestMail.port(), Encryption.STARTTLS),
                letter("plain@postman.example", "x")))
        .returns(false, Undeliverable::isForGood);
    assertThat(TestMail.arrivedFor("plain@postman.example")).isEmpty();
  }

  @Test
  void aLetterPrintsNothingOfItself() {
    assertThat(letter("print@postman.example", "Secret").toString())
        .doesNotContain("print@", "Secret", "Grüße");
  }

  private static Undeliverable failure(Postman postman, Letter letter) {
    return catchThrowableOfType(Undeliverable.class, () -> postman.carry(letter));
  }

  private static Letter letter(String to, String subject) {
    var id = new MailId(UUID.randomUUID());
    return new Letter(id, new EmailAddress(to), subject, "Grüße 🎉\n", "<p>Grüße 🎉</p>\n");
  }

  private static Postman postman(int port, Encryption encryption) {
    return new Postman(
        new SmtpSettings(
            "127.0.0.1",
            port,
            null,
            null,
            encryption,
            new EmailAddress("desk@ensoras.test"),
            "Ensoras, 東京"));
  }
}
