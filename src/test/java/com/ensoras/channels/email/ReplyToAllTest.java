package com.ensoras.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A customer wrote to others too, and the reply can reach them. */
@EnsorasTest
class ReplyToAllTest {

  private static final String OTHERS = "partner@example.test, boss@example.test";

  @Autowired ApplicationContext product;
  private MailDesk desk;

  @BeforeEach
  void found() {
    desk = new MailDesk(product);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whoElseGotTheMailIsKeptAndCopied() throws Exception {
    var page = page("Cc: Boss <boss@example.test>, PARTNER@example.test, anna@example.test\r\n");
    assertThat(desk.acme.json("Vera", "GET", page + "/messages", "").body())
        .contains("\"cc\":[\"partner@example.test\",\"boss@example.test\"]");
    assertThat(desk.acme.get("Arne", page).body())
        .contains("data-compose-others-param=\"" + OTHERS + "\"");
    var sent =
        desk.acme.post(
            "Arne",
            page + "/reply",
            Map.of("body", "To all of you", "cc", OTHERS.replace(',', ';')));
    assertThat(sent.statusCode()).isEqualTo(303);
    var mail = desk.awaitSentTo("anna@example.test");
    assertThat(Arrays.stream(mail.getAllRecipients()).map(Object::toString))
        .containsExactly("anna@example.test", "partner@example.test", "boss@example.test");
  }

  @Test
  void theDeskItselfIsNobodyElse() {
    var page = page("Cc: help+t-abcdefghijklmnopqrstuvwxyz@acme.test\r\n");
    assertThat(desk.acme.json("Vera", "GET", page + "/messages", "").body())
        .contains("\"cc\":[\"partner@example.test\"]");
  }

  /** The customer's own address and the desk's are never among the others. */
  private String page(String copies) {
    desk.arrives(
        "Message-ID: <all@x.test>\r\nFrom: Anna <anna@example.test>\r\nTo: "
            + MailHouse.USER
            + ", partner@example.test\r\nSubject: For all\r\n"
            + copies
            + "\r\nHello all\r\n");
    desk.fetch();
    return "/tickets/" + desk.ticket("For all");
  }
}
