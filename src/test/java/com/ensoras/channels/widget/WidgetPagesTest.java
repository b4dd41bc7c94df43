package com.ensoras.channels.widget;

import static com.ensoras.access.Permission.PROJECT_SETTINGS_MANAGE_CHANNELS;
import static com.ensoras.access.Permission.PROJECT_SETTINGS_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.EnsorasTest;
import com.ensoras.people.Acme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Channels > Widget from outside. */
@EnsorasTest
class WidgetPagesTest {

  private static final String PATH = "/channels/widget";

  @Autowired ApplicationContext product;
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
    acme.close();
  }

  @Test
  void aNewWidgetBeginsInTheLanguageOfCustomersAndWhatIsTypedStays() {
    assertThat(acme.get("Chan", PATH).body()).contains("Hello. How can we help?");
    speak("de", 1);
    assertThat(acme.get("Chan", PATH).body())
        .contains("Guten Tag. Wie können wir Ihnen helfen?", "Kundenservice")
        .doesNotContain("How can we help");
    assertThat(acme.post("Chan", PATH, typed()).statusCode()).isEqualTo(303);
    var greeting = typed().get("greeting");
    speak("es", 2);
    assertThat(greeting).isNotBlank();
    assertThat(acme.get("Chan", PATH).body()).contains(greeting).doesNotContain("ayudarle");
  }

  private void speak(String language, int version) {
    var change = "{\"language\":\"%s\",\"version\":%d}".formatted(language, version);
    assertThat(acme.json("Ada", "PATCH", "", change).statusCode()).isEqualTo(200);
  }

  @Test
  void theWidgetIsSetUpOnceAndItsKeyStays() {
    assertThat(acme.get("Chan", PATH).body())
        .contains("Ensora", "Customer Support Specialist", "href=\"/p/" + acme.slug + PATH + "\"")
        .doesNotContain("Script tag");
    assertThat(acme.post("Chan", PATH, typed()).statusCode()).isEqualTo(303);
    var key = key();
    assertThat(acme.get("Chan", PATH).body())
        .contains("/widget.js&#34; data-project=&#34;" + key + "&#34; async")
        .contains("https://www.example.com\nhttp://localhost:3000");
    var again = typed();
    again.put("version", "1");
    again.put("agentName", "Nora");
    again.remove("active");
    assertThat(acme.post("Chan", PATH, again).statusCode()).isEqualTo(303);
    assertThat(key()).isEqualTo(key);
    assertThat(acme.deeds()).filteredOn("channel.updated"::equals).hasSize(2);
    var trail =
        acme.world()
            .all(
                String.class,
                "select after::text from audit_entry e join project p on p.id = e.project_id"
                    + " where p.slug = ? and what = 'channel.updated' order by seq",
                acme.slug);
    assertThat(trail.getLast()).contains("Nora", "\"active\": false");
  }

  @Test
  void aFormThatIsOutOfDateIsNotSaved() {
    assertThat(acme.post("Chan", PATH, typed()).statusCode()).isEqualTo(303);
    var stale = acme.post("Chan", PATH, typed());
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("This was changed meanwhile", "switched on");
    var none = typed();
    none.put("version", "");
    assertThat(acme.post("Chan", PATH, none).statusCode()).isEqualTo(422);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "sites | https://www.example.com/path",
        "sites | https://*.example.com",
        "sites | www.example.com",
        "sites | javascript:alert(1)",
        "sites | https://user@www.example.com",
        "sites | https://www.example.com?x",
        "sites | null",
        "sites | ''",
        "colour | red",
        "colour | #12345g",
        "side | middle",
        "emailQuestion | sometimes",
        "team | somewhere",
        "team | 019a0000-0000-7000-8000-000000000000",
        "agentName | ''",
        "agentName | \u202eanimated",
        "jobTitle | \u3164",
        "greeting | \u202eolleH"
      })
  void whatIsWrongIsNamedAndNotLost(String field, String value) {
    var typed = typed();
    typed.put(field, value);
    var refused = acme.post("Chan", PATH, typed);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("f-" + field + "-error");
    assertThat(refused.body()).contains("value=\"0\"");
    assertThat(widgets()).isZero();
  }

  @Test
  void whoDoesNotManageChannelsSeesNothingOfThem() {
    assertThat(acme.get("Sven", PATH).statusCode()).isEqualTo(303);
    assertThat(acme.get("Sven", "/settings").body()).doesNotContain(PATH);
    assertThat(acme.post("Sven", PATH, typed()).statusCode()).isEqualTo(403);
    assertThat(widgets()).isZero();
  }

  @Test
  void theDefaultTeamIsNotDeletedWhileTheWidgetNamesIt() {
    var team =
        acme.json("Olga", "POST", "/teams", "{\"name\":\"Chats\"}")
            .body()
            .replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    var typed = typed();
    typed.put("team", team);
    assertThat(acme.post("Chan", PATH, typed).statusCode()).isEqualTo(303);
    var refused = acme.json("Olga", "DELETE", "/teams/" + team, "");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("the Widget");
  }

  @Test
  void sitesAreKeptAsBrowsersNameThem() {
    assertThat(
            List.of(
                "HTTPS://Www.Example.COM:443/",
                "http://example.com:80",
                "https://bücher.example",
                "http://127.0.0.1:8080",
                "https://[::1]:8443"))
        .map(line -> AllowedSite.parse(line).map(AllowedSite::origin).orElse("none"))
        .containsExactly(
            "https://www.example.com",
            "http://example.com",
            "https://xn--bcher-kva.example",
            "http://127.0.0.1:8080",
            "https://[::1]:8443");
  }

  private String key() {
    return acme.world()
        .one(
            String.class,
            "select public_key from widget w join project p on p.id = w.project_id where p.slug = ?",
            acme.slug);
  }

  private long widgets() {
    return acme.world()
        .one(
            Long.class,
            "select count(*) from widget w join project p on p.id = w.project_id where p.slug = ?",
            acme.slug);
  }

  private static Map<String, String> typed() {
    var typed = new HashMap<String, String>();
    typed.put("version", "0");
    typed.put("active", "true");
    typed.put("sites", "https://www.example.com/\n\nHTTP://localhost:3000");
    typed.put("greeting", "Hello");
    typed.put("colour", "#3151D3");
    typed.put("side", "right");
    typed.put("emailQuestion", "optional");
    typed.put("agentName", "Ensora");
    typed.put("jobTitle", "");
    return typed;
  }
}
