package com.ensoras.channels.email;

import static com.ensoras.access.Permission.PROJECT_SETTINGS_MANAGE_CHANNELS;
import static com.ensoras.access.Permission.PROJECT_SETTINGS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Channels > Email from outside: page and API. */
@EnsorasTest
class EmailChannelPagesTest {

  private static final String PATH = "/channels/email";

  @Autowired ApplicationContext product;

  private final MailHouse house = new MailHouse();
  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join(
        "Chan",
        acme.role("Channels", "all", PROJECT_SETTINGS_VIEW, PROJECT_SETTINGS_MANAGE_CHANNELS).id());
    acme.join("Sven", acme.role("Settings", "all", PROJECT_SETTINGS_VIEW).id());
  }

  @AfterEach
  void close() {
    house.close();
    acme.close();
  }

  @Test
  void theChannelIsSetUpTriedAndNeverShowsAPassword() {
    assertThat(acme.get("Chan", PATH).body())
        .contains("IMAP server", "None is stored.", "Channels", "value=\"993\"")
        .doesNotContain("Test connection");
    assertThat(acme.post("Chan", PATH, typed(MailHouse.PASSWORD)).statusCode()).isEqualTo(303);
    assertThat(acme.get("Chan", PATH).body())
        .contains("A password is stored and never shown.", "Test connection")
        .doesNotContain(MailHouse.PASSWORD);
    var trial = acme.post("Chan", PATH + "/trial", Map.of());
    assertThat(trial.statusCode()).isEqualTo(303);
    var wrong = typed("another");
    wrong.put("version", "1");
    assertThat(acme.post("Chan", PATH, wrong).statusCode()).isEqualTo(303);
    var refused = acme.post("Chan", PATH + "/trial", Map.of());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("The server did not accept the user or password.", "f-incomingHost-error")
        .contains("value=\"localhost\"");
  }

  @Test
  void whatWasTypedIsNotLostButThePasswordIsTypedAgain() {
    var typed = typed("secret word");
    typed.put("fromAddress", "nobody");
    typed.put("incomingPort", "x");
    var refused = acme.post("Chan", PATH, typed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Enter an e-mail address.", "Enter a port, 1 to 65535.", "value=\"nobody\"")
        .doesNotContain("secret word");
    assertThat(acme.post("Chan", PATH + "/trial", Map.of()).body())
        .contains("Enter and save the server first.");
  }

  @Test
  void whoDoesNotManageChannelsSeesNothingOfThem() {
    assertThat(acme.get("Sven", PATH).statusCode()).isEqualTo(303);
    assertThat(acme.get("Sven", "/settings").body()).doesNotContain(PATH);
    assertThat(acme.post("Sven", PATH, typed("x")).statusCode()).isEqualTo(403);
    assertThat(acme.post("Sven", PATH + "/trial", Map.of()).statusCode()).isEqualTo(403);
    assertThat(acme.json("Sven", "GET", PATH, "").statusCode()).isEqualTo(403);
  }

  @Test
  void theSameForPrograms() {
    assertThat(acme.json("Chan", "GET", PATH, "").body()).contains("\"version\":0");
    var server =
        "{\"host\":\"localhost\",\"port\":%d,\"encryption\":\"none\",\"user\":\"%s\",\"password\":\"%s\"}";
    var body =
        "{\"active\":true,\"version\":0,\"fromAddress\":\"help@acme.test\",\"incoming\":%s,\"outgoing\":%s}"
            .formatted(
                server.formatted(
                    house.server().getImap().getPort(), MailHouse.USER, MailHouse.PASSWORD),
                server.formatted(house.server().getSmtp().getPort(), MailHouse.USER, "another"));
    var saved = acme.json("Chan", "PUT", PATH, body);
    assertThat(saved.body()).contains("\"hasPassword\":true", "\"version\":1");
    assertThat(saved.body()).doesNotContain(MailHouse.PASSWORD);
    assertThat(acme.json("Chan", "POST", PATH + "/trial", "").body())
        .contains("\"incoming\":{\"works\":true,\"sentence\":\"\"}")
        .contains("\"outgoing\":{\"works\":false,\"sentence\":\"The server did not accept");
    assertThat(acme.json("Chan", "PUT", PATH, "{\"version\":0}").body()).contains("\"stale\"");
    assertThat(acme.json("Chan", "PUT", PATH, "{}").statusCode()).isEqualTo(422);
  }

  private Map<String, String> typed(String password) {
    var typed = new HashMap<String, String>();
    typed.putAll(
        Map.of(
            "version", "0",
            "active", "true",
            "incomingHost", "localhost",
            "incomingPort", String.valueOf(house.server().getImap().getPort()),
            "incomingEncryption", "none",
            "incomingUser", MailHouse.USER,
            "incomingPassword", password));
    typed.putAll(
        Map.of(
            "outgoingHost",
            "localhost",
            "outgoingPort",
            String.valueOf(house.server().getSmtp().getPort()),
            "outgoingEncryption",
            "none",
            "outgoingUser",
            MailHouse.USER,
            "outgoingPassword",
            password,
            "fromAddress",
            MailHouse.USER));
    return typed;
  }
}
