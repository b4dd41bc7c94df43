package com.ensoras.projects;

import static com.ensoras.access.Permission.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.EnsorasTest;
import com.ensoras.access.Denied;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.Acme;
import com.ensoras.people.Stale;
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
    settings.save(acme.as("Ada"), new SettingsDraft("Acme  Two", 30, false), 1);
    assertThat(settings.get(acme.as("Sven"))).isEqualTo(new Settings("Acme Two", 30, false, 2));
    assertThat(acme.as("Sven").projectName()).isEqualTo("Acme Two");
    assertThat(acme.deeds()).hasSize(before + 1).endsWith("project.updated");
  }

  @Test
  void whoeverOnlyViewsCannotSave() {
    assertThatThrownBy(() -> settings.save(acme.as("Sven"), new SettingsDraft("Acme", 7, false), 1))
        .isInstanceOf(Denied.class);
    assertThatThrownBy(() -> settings.get(acme.as("Arne"))).isInstanceOf(Denied.class);
  }

  @Test
  void aStaleSaveIsRefused() {
    settings.save(acme.as("Ada"), new SettingsDraft("Acme", 8, false), 1);
    assertThatThrownBy(() -> settings.save(acme.as("Olga"), new SettingsDraft("Acme", 9, false), 1))
        .isInstanceOf(Stale.class);
  }

  @Test
  void daysAndNameHaveTheirLimits() {
    for (var days : new int[] {0, 31, -1}) {
      assertThatThrownBy(
              () -> settings.save(acme.as("Ada"), new SettingsDraft("Acme", days, false), 1))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> settings.save(acme.as("Ada"), new SettingsDraft(" ", 7, false), 1))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void onlyWhoHasASecondFactorRequiresIt() {
    assertThatThrownBy(() -> settings.save(acme.as("Ada"), new SettingsDraft("Acme", 7, true), 1))
        .isInstanceOf(SetUpTwoFactorFirst.class);
    assertThat(acme.get("Ada", "/settings").body()).contains("6 members lack it");
    acme.set("Ada", "two_factor_secret = 'x', two_factor_since = now()");
    assertThat(acme.get("Ada", "/settings").body()).contains("5 members lack it");
    settings.save(acme.as("Ada"), new SettingsDraft("Acme", 7, true), 1);
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
            "Ada", "/settings", Map.of("name", "Acme", "invitationDays", "many", "version", "1"));
    assertThat(bad.statusCode()).isEqualTo(422);
    assertThat(bad.body()).contains("many", "Enter a number of days");
    var saved =
        acme.post(
            "Ada", "/settings", Map.of("name", "Acme", "invitationDays", "9", "version", "1"));
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
}
