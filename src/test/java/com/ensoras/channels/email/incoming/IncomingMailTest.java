package com.ensoras.channels.email.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every mail, however it is made or broken. */
class IncomingMailTest {

  private static final String[] WORDS = {
    "parcel", "Größe", "Łódź", "посылка", "荷物", "طرد", "🙂", "\"quoted\"", "a,b", "=?odd?=", "  "
  };

  @Test
  void whatAWellBehavedProgramWritesComesBackWhole() throws Exception {
    var random = new Random(20260301);
    for (int i = 0; i < 200; i++) {
      var subject = words(random, 6);
      var name = words(random, 3);
      var text = words(random, 80) + "\n" + words(random, 80) + "\n.\n";
      var file = new byte[random.nextInt(5_000)];
      random.nextBytes(file);
      var mail = IncomingMail.parse(written(subject, name, text, file));
      assertThat(mail.subject()).isEqualTo(SafeText.line(subject));
      assertThat(mail.from()).isNotNull();
      assertThat(mail.text().strip()).isEqualTo(text.strip());
      assertThat(mail.html()).contains("<p>");
      assertThat(mail.attachments().getFirst().bytes()).isEqualTo(file);
      assertThat(mail.attachments().getFirst().name()).isEqualTo("Größe 荷物.bin");
    }
  }

  /** Every mail of the corpus with bytes changed, cut out, doubled or put in. */
  @Test
  void whateverIsBrokenNothingButARefusalComesOut() throws IOException {
    var random = new Random(7);
    int read = 0;
    for (var name : HardMailsTest.mails()) {
      var whole = Files.readAllBytes(Path.of("src/test/resources/mails", name + ".eml"));
      for (int i = 0; i < 60; i++) {
        try {
          var mail = IncomingMail.parse(broken(whole, random));
          assertThat(mail.text()).doesNotContain("\0");
          assertThat(mail.subject()).doesNotContain("\n", "\0");
          mail.split();
          read++;
        } catch (UnreadableMail refused) {
          assertThat(refused.sentence()).isNotBlank();
        }
      }
    }
    assertThat(read).isGreaterThan(5_000);
  }

  @Test
  void whatIsNoMailIsRefusedWithTheReason() {
    assertThatThrownBy(() -> IncomingMail.parse(new byte[0])).hasMessage("It is empty.");
    assertThatThrownBy(() -> IncomingMail.parse(ascii("\r\n\r\nhello\r\n")))
        .hasMessage("It has no header fields.");
    assertThatThrownBy(() -> IncomingMail.parse(new byte[IncomingMail.LARGEST + 1]))
        .hasMessage("It is larger than 36 MB.");
    var parts = "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(1_001);
    var many = ascii("From: a@x.test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + parts);
    assertThatThrownBy(() -> IncomingMail.parse(many)).isInstanceOf(UnreadableMail.class);
  }

  @Test
  void twentyFiveMegabytesOfFilesComeThrough() throws Exception {
    var file = new byte[25 * 1024 * 1024];
    new Random(1).nextBytes(file);
    var mail = IncomingMail.parse(written("Large", "Ann", "See the file", file));
    assertThat(mail.attachments().getFirst().bytes()).isEqualTo(file);
  }

  /** Each of these would take minutes if anything were read again for each of its lines. */
  @Test
  void whatIsMadeToBeSlowIsReadOnceToo() {
    int size = 1_200_000;
    var from = "From: a@x.test\r\n";
    for (var mean :
        new String[] {
          from + "Subject: " + "=?a?q?".repeat(size / 6),
          from + "Content-Type: text/plain" + "(".repeat(size),
          from + "x\r\n".repeat(size / 3) + "To: b@x.test\r\n\r\n",
          from + "To: " + "<".repeat(size),
          from + "To: " + "a@x.test,".repeat(size / 9),
          from + "References: " + "<".repeat(size),
          from + "References: " + "<a@b> ".repeat(size / 6),
          from + "\r\n" + "> a\r\n".repeat(size / 5) + "x\r\n",
          from + "\r\n" + "he wrote:\r\n".repeat(size / 11),
          from + "\r\n" + "he wrote:\r\n> a\r\nb\r\n".repeat(size / 19),
          from + "\r\n" + "From: x\r\n".repeat(size / 9),
          from + "\r\n" + "begin 644 x\r\n#AAAA\r\n".repeat(size / 20),
          from + "Content-Type: multipart/mixed\r\n\r\n" + "--b\r\n".repeat(size / 5),
          from + "Content-Type: text/html\r\n\r\n" + "<div>".repeat(size / 5),
          from + "Content-Type: text/html\r\n\r\n" + "<a href='".repeat(size / 9),
          from + "Content-Type: text/html\r\n\r\n" + "<blockquote><br>".repeat(size / 16),
          from + "\r\n" + "\r".repeat(size) + "x",
          from + "Content-Type: text/html\r\n\r\n<pre>" + " ".repeat(size) + "x</pre>",
          from + ("To: x" + "'".repeat(180_000) + "x\r\n").repeat(20),
          from + ("To: " + "a".repeat(90_000) + "@" + ":".repeat(90_000) + "\r\n").repeat(20),
          parts("a" + "(".repeat(9_900), "x", 900),
          parts("text/html", "<meta ".repeat(30) + "charset=" + " ".repeat(1_700), 900),
          parts("message/rfc822", "Subject: x" + ".".repeat(size) + "x\r\n\r\nx", 1),
          parts("message/delivery-status", "x\r\n".repeat(size / 3), 1),
          parts("message/delivery-status", "a: b\r\nx\r\n".repeat(size / 9), 1)
        }) {
      IncomingMail.parse(ascii(mean)).split();
    }
  }

  /** A mail with so many parts that are all the same. */
  private static String parts(String type, String text, int count) {
    var one = "--b\r\nContent-Type: " + type + "\r\n\r\n" + text + "\r\n";
    return "From: a@x.test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        + one.repeat(count);
  }

  private static byte[] broken(byte[] whole, Random random) {
    var bytes = Arrays.copyOf(whole, whole.length);
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int from = random.nextInt(bytes.length);
    int to = from + random.nextInt(bytes.length - from);
    var out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    switch (random.nextInt(4)) {
      case 0 -> {} // cut off
      case 1 -> out.write(bytes, to, bytes.length - to); // a piece is missing
      case 2 -> out.writeBytes(Arrays.copyOfRange(bytes, 0, to)); // a piece comes twice
      default -> out.write(bytes, from, bytes.length - from);
    }
    return out.toByteArray();
  }

  private static byte[] written(String subject, String name, String text, byte[] file)
      throws Exception {
    var message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom(new InternetAddress("ann@customer.test", name, "UTF-8"));
    message.setRecipients(Message.RecipientType.TO, "help@acme.test");
    message.setSubject(subject, "UTF-8");
    var plain = new MimeBodyPart();
    plain.setText(text, "UTF-8");
    var html = new MimeBodyPart();
    html.setText("<p>x</p>", "UTF-8", "html");
    var both = new MimeBodyPart();
    both.setContent(new MimeMultipart("alternative", plain, html));
    var attached = new MimeBodyPart();
    attached.setDataHandler(
        new DataHandler(new ByteArrayDataSource(file, "application/octet-stream")));
    attached.setFileName("Größe 荷物.bin");
    message.setContent(new MimeMultipart("mixed", both, attached));
    var out = new ByteArrayOutputStream();
    message.writeTo(out);
    return out.toByteArray();
  }

  private static String words(Random random, int count) {
    var words = new StringBuilder("x");
    for (int i = 0; i < count; i++) {
      words.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
