package com.ensoras.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The mail server of the tests, a real one (GreenMail), one for the whole run: use an address that
 * no other test uses. What waits, waits for the letter and not for a time.
 */
public final class TestMail {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private static final Refusals REFUSALS;

  static {
    SERVER.start();
    REFUSALS = new Refusals(SERVER.getSmtp().getPort());
  }

  private TestMail() {}

  /** A letter as it arrived. */
  public record Arrived(
      String from,
      String to,
      String subject,
      String plain,
      String html,
      String messageId,
      String raw) {

    /** The first link of the plain text. */
    public String link() {
      return LINK.matcher(plain).results().findFirst().orElseThrow().group();
    }
  }

  /** Where the product sends to. */
  public static int port() {
    return REFUSALS.port();
  }

  /** From now on the server answers this to the address, like "550 5.1.1 no such user". */
  public static void refuse(String address, String answer) {
    REFUSALS.refuse(address, answer);
  }

  public static void takeAgain(String address) {
    REFUSALS.takeAgain(address);
  }

  /** What has arrived up to now. */
  public static List<Arrived> arrivedFor(String address) {
    return Arrays.stream(SERVER.getReceivedMessages())
        .filter(message -> address.equalsIgnoreCase(recipient(message)))
        .map(TestMail::read)
        .toList();
  }

  /** Waits for at least one letter. */
  public static List<Arrived> lettersTo(String address) {
    return lettersTo(address, 1);
  }

  /** Waits until so many have arrived, oldest first. */
  public static List<Arrived> lettersTo(String address, int atLeast) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var arrived = arrivedFor(address);
      if (arrived.size() >= atLeast) {
        return arrived;
      }
      if (System.nanoTime() > until) {
        throw new AssertionError(
            "%d of %d letters have arrived for %s".formatted(arrived.size(), atLeast, address));
      }
      pause();
    }
  }

  /** Waits for a letter, and gives the link in the newest. */
  public static String linkSentTo(String address) {
    return lettersTo(address).getLast().link();
  }

  /** Waits for the n-th letter, counted from one, and gives its link. */
  public static String linkSentTo(String address, int nth) {
    return lettersTo(address, nth).get(nth - 1).link();
  }

  private static Arrived read(MimeMessage message) {
    try {
      var parts = (MimeMultipart) message.getContent();
      return new Arrived(
          ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
          recipient(message),
          message.getSubject(),
          text(parts.getBodyPart(0)),
          text(parts.getBodyPart(1)),
          message.getMessageID(),
          GreenMailUtil.getWholeMessage(message));
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    return ((String) part.getContent()).replace("\r\n", "\n");
  }

  private static String recipient(MimeMessage message) {
    try {
      return ((InternetAddress) message.getRecipients(RecipientType.TO)[0]).getAddress();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
