package com.ensoras.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.browser.Browser;
import com.microsoft.playwright.options.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mails as they were formatted: in a frame that lets nothing out and fetches nothing unasked. */
@EnsorasTest
@Tag("browser")
class OriginalsTest {

  /** The smallest picture that there is. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext product;

  private Desk desk;

  @BeforeEach
  void found() {
    desk = new Desk(product);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatIsKeptIsCleanedAgainEachTime() {
    var ticket = formatted("<p>Hello <b>there</b></p>");
    desk.acme
        .world()
        .run(
            "update message set html = ? where ticket_id = ?",
            "<b>bold</b><script>alert(1)</script><img src=x onerror=alert(1)>",
            ticket.value());
    assertThat(original(ticket, "")).contains("<b>bold</b>").doesNotContain("alert", "script>");
  }

  @Test
  void imagesFromElsewhereAreShownWhenSomebodyAsks() {
    var ticket = formatted("<p>See</p><img src=\"https://tracker.test/pixel.png\" alt=\"Lamp\">");
    assertThat(original(ticket, "")).contains("Lamp").doesNotContain("tracker.test");
    var policy = "Content-Security-Policy";
    assertThat(answer(ticket, "").headers().firstValue(policy).orElseThrow())
        .contains("default-src 'none'", "img-src 'self' data:;", "sandbox allow-same-origin");
    assertThat(original(ticket, "?images=shown")).contains("https://tracker.test/pixel.png");
    assertThat(answer(ticket, "?images=shown").headers().firstValue(policy).orElseThrow())
        .contains("img-src 'self' data: http: https:;")
        .doesNotContain("script-src");
  }

  @Test
  void imagesOfTheMailAreShownWhenTheyAreImages() {
    var ticket =
        formatted(
            "<img src=\"cid:lamp\" alt=\"Lamp\"><img src=\"cid:page\" alt=\"Page\">",
            new NewFile("lamp.png", "text/html", "lamp", PNG),
            new NewFile(
                "page.png", "image/png", "page", "<html>".getBytes(StandardCharsets.UTF_8)));
    assertThat(original(ticket, ""))
        .contains("data:image/png;base64,iVBOR")
        .doesNotContain("cid:", "Page");
  }

  @Test
  void onlyWhoSeesTheTicketSeesItAndPlainTextHasNone() {
    var ticket = formatted("<p>Hello</p>");
    assertThat(answer(ticket, "").statusCode()).isEqualTo(200);
    var path = path(ticket);
    assertThat(desk.acme.get("Mallory", path).statusCode()).isEqualTo(404);
    desk.acme.join(
        "Mine",
        desk.acme
            .role(
                "Own tickets only",
                "mine",
                com.ensoras.access.Permission.TICKETS_LIST,
                com.ensoras.access.Permission.TICKETS_VIEW)
            .id());
    assertThat(desk.acme.get("Mine", path).statusCode()).isEqualTo(404);
    var plain = desk.write("b@example.test", "Plain", "Text");
    assertThat(desk.acme.get("Arne", path(plain)).statusCode()).isEqualTo(404);
    assertThat(desk.acme.get("Arne", "/tickets/" + plain.value()).body())
        .doesNotContain("Original formatting");
  }

  @Test
  void theFrameIsAsHighAsTheMailAndOpensInTheTicketsPage() {
    var ticket = formatted("<h1>Big</h1>" + "<p>Line</p>".repeat(12));
    var arne = browser.person("Arne");
    var session = new Cookie("session", desk.acme.guest("Arne").session());
    arne.page().context().addCookies(List.of(session.setUrl(desk.acme.world().base())));
    arne.open(desk.acme.world().base() + "/p/" + desk.acme.slug + "/tickets/" + ticket.value());
    var page = arne.page();
    page.getByText("Original formatting").click();
    page.frameLocator(".mail-frame").getByText("Big").waitFor();
    page.waitForFunction("document.querySelector('.mail-frame').style.height");
    assertThat(
            (Boolean)
                page.evaluate(
                    "(f => f.contentDocument.documentElement.scrollHeight <= f.clientHeight)"
                        + "(document.querySelector('.mail-frame'))"))
        .isTrue();
    arne.accessible("ticket-original").as(360, 740).fits().picture("ticket-original-360");
  }

  private TicketId formatted(String html, NewFile... files) {
    return desk.asMachine(
        permit -> {
          var arrived = desk.arrived(permit, "anna@example.test", "Hello");
          return desk.bean(Arrivals.class)
              .start(
                  permit,
                  Channel.EMAIL,
                  "A letter",
                  null,
                  new Arrivals.Arrived(
                      arrived.customer(),
                      arrived.customerName(),
                      arrived.body(),
                      "",
                      html,
                      List.of(files)))
              .ticket();
        });
  }

  private String original(TicketId ticket, String query) {
    return answer(ticket, query).body();
  }

  private java.net.http.HttpResponse<String> answer(TicketId ticket, String query) {
    return desk.acme.get("Arne", path(ticket) + query);
  }

  private static String path(TicketId ticket) {
    return "/tickets/" + ticket.value() + "/messages/1/original";
  }
}
