package com.ensoras.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.bench.Sizes;
import com.ensoras.channels.email.MailHouse;
import com.ensoras.database.TestFolder;
import com.ensoras.world.Guest;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Flags;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process is killed while it fetches mail: every mail becomes a ticket, none becomes two. */
@Tag("kills")
class MailKillsTest {

  private static final Pattern NUMBER = Pattern.compile("\"number\":(\\d+)");
  private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([^\"]+)\"");
  private static final Pattern NEXT = Pattern.compile("\"after\":\"([^\"]+)\"");
  private static final Map<String, String> SECRET =
      Map.of("ENSORAS_SECRET", "a secret of the mail kills, long enough");

  @Test
  void everyMailIsTakenOnce() throws Exception {
    kill(1_000, 2);
  }

  @Test
  @Tag("bench")
  void norIsOneLostInTenKills() throws Exception {
    kill(Sizes.of(10_000, 1_000), Sizes.of(10, 2));
  }

  private void kill(int mails, int kills) throws Exception {
    var data = TestFolder.fresh("mail-kills");
    var port = ProductTest.freePort();
    try (var house = new MailHouse()) {
      deliver(house, 1, mails / (kills + 1));
      var product = start(data, port);
      try {
        var owner = Founding.account(product);
        var slug = Founding.project(owner);
        connect(owner, slug, house);
        for (int i = 1; i <= kills; i++) {
          awaitTaken(owner, slug, mails * (2 * i - 1) / (2 * (kills + 1)));
          Processes.signal("KILL", product.process().pid());
          product.process().waitFor();
          clearRead(house);
          deliver(house, mails * i / (kills + 1) + 1, mails * (i + 1) / (kills + 1));
          product = start(data, port);
        }
        var before = newest(owner, slug);
        var since = System.nanoTime();
        awaitTaken(owner, slug, mails);
        tell(mails - before, Duration.ofNanos(System.nanoTime() - since), mails, kills);
        assertThat(subjects(owner, slug))
            .containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, mails).mapToObj(i -> "Mail " + i).toList());
      } finally {
        product.process().destroy();
        product.awaitEnd();
      }
    }
  }

  private static void tell(int taken, Duration time, int mails, int kills) {
    System.out.printf(
        "Mail: %d messages, %d kills while fetching, none lost, none twice; %.0f a second at the end%n",
        mails, kills, taken * 1e9 / Math.max(1, time.toNanos()));
  }

  private static Product start(Path data, int port) throws Exception {
    return Product.start(data, port, SECRET).awaitReady();
  }

  /** In portions, since the server of these tests reads its whole mailbox for each command. */
  private static void deliver(MailHouse house, int first, int last) {
    for (int i = first; i <= last; i++) {
      deliver(house, i);
    }
  }

  private static void clearRead(MailHouse house) throws Exception {
    var managers = house.server().getManagers();
    var inbox =
        managers.getImapHostManager().getInbox(managers.getUserManager().getUser(MailHouse.USER));
    for (var message : inbox.getMessages()) {
      if (message.isSet(Flags.Flag.SEEN)) {
        inbox.setFlags(new Flags(Flags.Flag.DELETED), true, message.getUid(), null, false);
      }
    }
    inbox.expunge();
  }

  private static void deliver(MailHouse house, int n) {
    var text =
        """
        Message-ID: <%d@customers.test>\r
        From: Customer %d <customer%d@example.test>\r
        To: help@acme.test\r
        Subject: Mail %d\r
        \r
        Question %d\r
        """
            .formatted(n, n, n % 100, n, n);
    var user = house.server().getManagers().getUserManager().getUser(MailHouse.USER);
    user.deliver(GreenMailUtil.newMimeMessage(text));
  }

  private static void connect(Guest owner, String slug, MailHouse house) {
    var saved =
        owner.json(
            "PUT",
            "/api/v1/projects/" + slug + "/channels/email",
            """
            {"active":true,"incoming":%s,"outgoing":%s,"fromAddress":"%s","fromName":"Acme","version":0}
            """
                .formatted(
                    server(house.promptImapPort()),
                    server(house.server().getSmtp().getPort()),
                    MailHouse.USER));
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
  }

  private static String server(int port) {
    return "{\"host\":\"localhost\",\"port\":%d,\"encryption\":\"none\",\"user\":\"%s\",\"password\":\"%s\"}"
        .formatted(port, MailHouse.USER, MailHouse.PASSWORD);
  }

  private static void awaitTaken(Guest owner, String slug, int mails) throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    while (newest(owner, slug) < mails) {
      assertThat(System.nanoTime()).as("the mails are fetched in the end").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  /** Tickets are numbered from 1, so the newest number is how many there are. */
  private static int newest(Guest owner, String slug) {
    var found = NUMBER.matcher(owner.getJson(path(slug) + "?per_page=1").body());
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  private static List<String> subjects(Guest owner, String slug) {
    var found = new ArrayList<String>();
    var after = "";
    do {
      var page = owner.getJson(path(slug) + "?per_page=100" + after).body();
      SUBJECT.matcher(page).results().forEach(each -> found.add(each.group(1)));
      var next = NEXT.matcher(page);
      after = next.find() ? "&after=" + next.group(1) : "";
    } while (!after.isEmpty());
    return found;
  }

  private static String path(String slug) {
    return "/api/v1/projects/" + slug + "/tickets";
  }
}
