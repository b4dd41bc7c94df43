package com.ensoras.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.channels.email.Letters;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;

/** Writes and reads mails. */
final class BuyerByMail implements Buyer {

  private final Letters letters;
  private String last = "";

  BuyerByMail(Letters letters) {
    this.letters = letters;
  }

  @Override
  public void writes(String text) {
    letters.arrive("Anna Berg <" + ADDRESS + ">", "My lamp", last, text);
  }

  @Override
  public void reads(int number, String text) {
    letters.hurry();
    var mail = letters.received(ADDRESS, number);
    assertThat(GreenMailUtil.getBody(mail)).contains(text);
    try {
      last = mail.getHeader("Message-ID")[0];
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    letters.close();
  }
}
