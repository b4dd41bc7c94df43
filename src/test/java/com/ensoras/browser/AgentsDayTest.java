package com.ensoras.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Permission;
import com.ensoras.channels.email.Letters;
import com.ensoras.channels.widget.Shop;
import com.ensoras.people.Acme;
import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From a customer's first words to the closed ticket, as Nils sees it and as the customer does. */
@EnsorasTest
@Tag("browser")
class AgentsDayTest {

  private static final String NILS = "Nils Holm";

  @RegisterExtension static final Browser browser = new Browser();

  @Autowired ApplicationContext product;
  private Acme acme;

  enum Day {
    MAIL_BY_MOUSE("Inbox", Mouse::new),
    MAIL_BY_KEYS("Inbox", Keys::new),
    CHAT_BY_MOUSE("Active Chats", Mouse::new),
    CHAT_BY_KEYS("Active Chats", Keys::new);

    /** Where the conversation is found. */
    final String list;

    final Function<Desk, Hands> hands;

    Day(String list, Function<Desk, Hands> hands) {
      this.list = list;
      this.hands = hands;
    }

    boolean isChat() {
      return list.equals("Active Chats");
    }
  }

  @BeforeEach
  void found() {
    acme = new Acme(product);
    var role =
        acme.role(
            "Desk",
            "all",
            Permission.INBOX_VIEW,
            Permission.ACTIVE_CHATS_VIEW,
            Permission.TICKETS_LIST,
            Permission.TICKETS_VIEW,
            Permission.TICKETS_RESPOND,
            Permission.TICKETS_CLOSE,
            Permission.MACROS_LIST);
    var nils = acme.join(NILS, role.id()).value().toString();
    acme.post("Olga", "/teams", Map.of("name", "Lamps", "active", "true", "member", nils));
    macro("New lamp", "A new lamp is on its way. {{agent.name}}");
    macro("Refund", "Your money is on its way.");
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @ParameterizedTest
  @EnumSource
  void aConversationFromTheFirstWordsToTheEnd(Day day) {
    try (var anna = buyer(day)) {
      var nils = Desk.of(browser, acme.guest(NILS), acme.slug, 1280).open("/inbox");
      var hands = day.hands.apply(nils);
      assertThat(nils.page().locator("main")).containsText("Nothing waits for you");

      anna.writes("My lamp arrived broken.");
      opens(nils, hands, day);
      shows(nils, "Awaiting Agent", "Nobody");
      hands.take();
      nils.says("The ticket is yours.");
      shows(nils, "Awaiting Agent", NILS);
      hands.insert("New lamp");
      assertThat(reply(nils)).hasValue("A new lamp is on its way. " + NILS);
      hands.send();
      shows(nils, "Awaiting Customer", NILS);
      assertThat(reply(nils)).hasValue("");
      anna.reads(1, "A new lamp is on its way. " + NILS);
      hands.resolve();
      nils.isAt("/inbox").says("The ticket is resolved.");
      assertThat(nils.page().locator("main")).containsText("Nothing waits for you");

      anna.writes("It came, but it is green.");
      opens(nils, hands, day);
      shows(nils, "Awaiting Agent", NILS);
      assertThat(nils.page().locator("#thread")).containsText("It came, but it is green.");
      hands.write("Keep it, a white one follows.");
      hands.send();
      shows(nils, "Awaiting Customer", NILS);
      anna.reads(2, "Keep it, a white one follows.");
      hands.close();
      nils.isAt("/inbox").says("The ticket is closed.");
      hands.go("Tickets");
      assertThat(line(nils)).containsText("Closed");
      assertThat(line(nils)).containsText(NILS);
    }
  }

  /** It appears by itself: in the list, or in the menu that leads there. */
  private static void opens(Desk nils, Hands hands, Day day) {
    if (day.isChat()) {
      var item = new Locator.FilterOptions().setHasText(day.list);
      assertThat(nils.menu().filter(item)).isVisible();
      hands.go(day.list);
    }
    assertThat(line(nils)).containsText("Lamps");
    hands.open(Buyer.ADDRESS);
    assertThat(nils.page().locator("#thread")).containsText("My lamp arrived broken.");
    assertThat(nils.page().locator("#live")).hasCount(day.isChat() ? 1 : 0);
  }

  private static void shows(Desk nils, String status, String agent) {
    assertThat(nils.page().locator(".ticket-head")).containsText(status);
    var facts = nils.page().locator(".panel .facts").first();
    assertThat(facts).containsText(agent);
    assertThat(facts).containsText("Lamps");
  }

  private static Locator line(Desk nils) {
    return nils.row(Buyer.ADDRESS);
  }

  private static Locator reply(Desk nils) {
    return nils.page().locator("#f-body");
  }

  private Buyer buyer(Day day) {
    return day.isChat()
        ? new BuyerInAChat(browser, new Shop(acme, "required", acme.anyTeam()))
        : new BuyerByMail(new Letters(product, acme, acme.anyTeam()));
  }

  private void macro(String name, String body) {
    var made =
        acme.post(
            "Olga",
            "/macros",
            Map.of("name", name, "priority", "100", "active", "true", "body", body));
    if (made.statusCode() != 303) {
      throw new AssertionError(made.body());
    }
  }
}
