package com.ensoras.projects;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.Acme;
import com.ensoras.people.Stale;
import com.ensoras.words.Language;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A project's settings: View opens them, Update saves them. */
@EnsorasTest
class SettingsTest {

  @Autowired ApplicationContext product;
  @Autowired ProjectSettings settings;

  private Acme acme;

  @BeforeEach
  void found() {
    acme = new Acme(product);
    acme.join("Sven", acme.role("Settings viewer", "all", PROJECT_SETTINGS_VIEW).id());
  }

  @AfterEach
  void close() {
    acme.close();
  }

  @Test
  void theyAreSavedWithOneEntry() {
    var before = acme.deeds().size();
    settings.save(acme.as("Ada"), draft("Acme  Two", 30, false), 1);
    assertThat(settings.get(acme.as("Sven")))
        .isEqualTo(new Settings("Acme Two", "Europe/Berlin", Language.ENGLISH, 7, 30, false, 2, 0));
    assertThat(acme.as("Sven").projectName()).isEqualTo("Acme Two");
    assertThat(acme.deeds()).hasSize(before + 1).endsWith("project.updated");
  }

  @Test
  void whoeverOnlyViewsCannotSave() {
    assertThatThrownBy(() -> settings.save(acme.as("Sven"), draft("Acme", 7, false), 1))
        .isInstanceOf(Denied.class);
    assertThatThrownBy(() -> settings.get(acme.as("Arne"))).isInstanceOf(Denied.class);
  }

  @Test
  void aStaleSaveIsRefused() {
    settings.save(acme.as("Ada"), draft("Acme", 8, false), 1);
    assertThatThrownBy(() -> settings.save(acme.as("Olga"), draft("Acme", 9, false), 1))
        .isInstanceOf(Stale.class);
  }

  @Test
  void daysAndNameHaveTheirLimits() {
    for (var days : new int[] {0, 31, -1}) {
      assertThatThrownBy(() -> settings.save(acme.as("Ada"), draft("Acme", days, false), 1))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> settings.save(acme.as("Ada"), draft(" ", 7, false), 1))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aTimeZoneIsOneOfTheListAndDaysToClosingHaveTheirLimits() {
    for (var wrong :
        List.of(
            new SettingsDraft("Acme", "Mars/Olympus", "en", 4, 7, false),
            new SettingsDraft("Acme", "+02:00", "en", 4, 7, false),
            new SettingsDraft("Acme", "", "en", 4, 7, false),
            new SettingsDraft("Acme", "UTC", "en", -1, 7, false),
            new SettingsDraft("Acme", "UTC", "en", 91, 7, false))) {
      assertThatThrownBy(() -> settings.save(acme.as("Ada"), wrong, 1)).isInstanceOf(Invalid.class);
    }
    var never = new SettingsDraft("Acme", "America/Argentina/Buenos_Aires", "en", 0, 7, false);
    settings.save(acme.as("Ada"), never, 1);
    assertThat(acme.get("Sven", "/settings").body())
        .contains("America/Argentina/Buenos_Aires", "Never by themselves");
  }

  /** PostgreSQL counts days in the same zones. */
  @Test
  void theDatabaseKnowsEveryTimeZone() {
    var known = acme.world().all(String.class, "select name from pg_timezone_names");
    assertThat(known).containsAll(TimeZones.NAMES);
    assertThat(TimeZones.NAMES).contains("UTC", "Europe/Berlin").hasSizeGreaterThan(400);
  }

  @Test
  void onlyWhoHasASecondFactorRequiresIt() {
    assertThatThrownBy(() -> settings.save(acme.as("Ada"), draft("Acme", 7, true), 1))
        .isInstanceOf(SetUpTwoFactorFirst.class);
    assertThat(acme.get("Ada", "/settings").body()).contains("6 members lack it");
    acme.set("Ada", "two_factor_secret = 'x', two_factor_since = now()");
    assertThat(acme.get("Ada", "/settings").body()).contains("5 members lack it");
    settings.save(acme.as("Ada"), draft("Acme", 7, true), 1);
    assertThat(acme.as("Vera").mustAddTwoFactor()).isTrue();
    assertThat(acme.as("Ada").mustAddTwoFactor()).isFalse();
  }

  @Test
  void thePageShowsTheFormToWhoMaySave() {
    assertThat(acme.get("Sven", "/settings").body())
        .contains("Invitations are valid", "7")
        .doesNotContain("settings-form");
    assertThat(acme.get("Ada", "/settings").body()).contains("settings-form");
    assertThat(acme.get("Arne", "/settings").statusCode()).isEqualTo(303);
    var bad =
        acme.post(
            "Ada",
            "/settings",
            Map.of(
                "name",
                "Acme",
                "timeZone",
                "UTC",
                "language",
                "en",
                "autoCloseDays",
                "4",
                "invitationDays",
                "many",
                "version",
                "1"));
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body()).contains("many", "Enter a number of days");
    var saved =
        acme.post(
            "Ada",
            "/settings",
            Map.of(
                "name",
                "Acme",
                "timeZone",
                "UTC",
                "language",
                "en",
                "autoCloseDays",
                "4",
                "invitationDays",
                "9",
                "version",
                "1"));
    assertThat(saved.statusCode()).isEqualTo(303);
  }

  @Test
  void theSameForPrograms() {
    assertThat(acme.json("Sven", "GET", "", "").body()).contains("\"invitationDays\":7");
    assertThat(acme.json("Arne", "GET", "", "").statusCode()).isEqualTo(403);
    assertThat(acme.json("Mallory", "GET", "", "").statusCode()).isEqualTo(404);
    assertThat(acme.json("Ada", "PATCH", "", "{\"invitationDays\":8}").statusCode()).isEqualTo(422);
    assertThat(acme.json("Sven", "PATCH", "", "{\"invitationDays\":8,\"version\":1}").statusCode())
        .isEqualTo(403);
    assertThat(acme.json("Ada", "PATCH", "", "{\"invitationDays\":8,\"version\":1}").body())
        .contains("\"invitationDays\":8", "\"version\":2", "\"name\":\"Acme\"");
    assertThat(acme.json("Ada", "PATCH", "", "{\"invitationDays\":9,\"version\":1}").statusCode())
        .isEqualTo(409);
  }

  @Test
  void theLanguageOfCustomersIsChosenByPageAndByProgram() {
    assertThat(acme.json("Sven", "GET", "", "").body()).contains("\"language\":\"en\"");
    assertThat(acme.post("Sven", "/settings", inLanguage("de", 1)).statusCode()).isEqualTo(403);
    assertThat(program("Sven", "de", 1).statusCode()).isEqualTo(403);
    assertThat(acme.post("Ada", "/settings", inLanguage("de", 1)).statusCode()).isEqualTo(303);
    assertThat(acme.get("Ada", "/settings").body()).contains("<option value=\"de\" selected");
    assertThat(acme.get("Sven", "/settings").body()).contains("German (Deutsch)");
    assertThat(program("Ada", "fr", 2).body()).contains("\"language\":\"fr\"", "\"version\":3");
    assertThat(acme.json("Ada", "PATCH", "", "{\"invitationDays\":8,\"version\":3}").body())
        .as("what is left out stays")
        .contains("\"language\":\"fr\"");
    var trail =
        acme.world()
            .all(
                String.class,
                "select e.before ->> 'language' || ' ' || (e.after ->> 'language') from audit_entry e"
                    + " join project p on p.id = e.project_id"
                    + " where p.slug = ? and e.what = 'project.updated' order by e.seq",
                acme.slug);
    assertThat(trail).containsExactly("en de", "de fr", "fr fr");
  }

  @Test
  void aLanguageThatIsNotThereIsRefusedByName() {
    for (var code : List.of("xx", "", "DE", "de-AT", "English")) {
      assertThat(program("Ada", code, 1).statusCode()).as(code).isEqualTo(422);
      assertThat(program("Ada", code, 1).body())
          .contains(
              "\"field\":\"language\"", "Choose one of the languages: en, de, fr, es, it, nl, pt.");
      var page = acme.post("Ada", "/settings", inLanguage(code, 1));
      assertThat(page.statusCode()).isEqualTo(422);
      assertThat(page.body()).contains("Choose one of the languages: en, de, fr, es, it, nl, pt.");
    }
    assertThat(settings.get(acme.as("Sven")).language()).isEqualTo(Language.ENGLISH);
  }

  private HttpResponse<String> program(String who, String language, int version) {
    var change = "{\"language\":\"%s\",\"version\":%d}".formatted(language, version);
    return acme.json(who, "PATCH", "", change);
  }

  private static Map<String, String> inLanguage(String code, int version) {
    return Map.of(
        "name", "Acme",
        "timeZone", "UTC",
        "language", code,
        "autoCloseDays", "4",
        "invitationDays", "7",
        "version", String.valueOf(version));
  }

  private static SettingsDraft draft(String name, int invitationDays, boolean twoFactorRequired) {
    return new SettingsDraft(name, "Europe/Berlin", "en", 7, invitationDays, twoFactorRequired);
  }
}
