package com.ensoras.notices;

import com.ensoras.access.Actor;
import com.ensoras.access.MembersOnly;
import com.ensoras.kernel.Invalid;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How one is told, for programs. */
@RestController
class NoticeSettingsApi {

  private static final String PATH = "/api/v1/projects/{project}/notice-settings";

  private final NoticeSettings settings;

  NoticeSettingsApi(NoticeSettings settings) {
    this.settings = settings;
  }

  record SettingJson(
      @Nullable String kind,
      @Nullable Boolean bell,
      @Nullable Boolean browser,
      @Nullable Boolean mail) {

    static SettingJson of(NoticeKind kind, NoticeKind.Ways ways) {
      return new SettingJson(kind.word(), ways.bell(), ways.browser(), ways.mail());
    }
  }

  /** In a change, kinds that are left out stay as they are. */
  record SettingsJson(@Nullable List<SettingJson> settings) {

    static SettingsJson of(Map<NoticeKind, NoticeKind.Ways> ways) {
      return new SettingsJson(
          ways.entrySet().stream()
              .map(each -> SettingJson.of(each.getKey(), each.getValue()))
              .toList());
    }
  }

  @GetMapping(PATH)
  @MembersOnly
  SettingsJson get(Actor actor) {
    return SettingsJson.of(settings.of(actor));
  }

  @PutMapping(PATH)
  @MembersOnly
  SettingsJson save(Actor actor, @RequestBody SettingsJson typed) {
    var wanted = new EnumMap<NoticeKind, NoticeKind.Ways>(NoticeKind.class);
    if (typed.settings() != null) {
      typed.settings().forEach(each -> wanted.put(kind(each), ways(each)));
    }
    settings.save(actor, wanted);
    return SettingsJson.of(settings.of(actor));
  }

  private static NoticeKind kind(SettingJson typed) {
    return NoticeKind.byWord(typed.kind() == null ? "" : typed.kind())
        .orElseThrow(() -> new Invalid("kind", "There is no such notice."));
  }

  private static NoticeKind.Ways ways(SettingJson typed) {
    if (typed.bell() == null || typed.browser() == null || typed.mail() == null) {
      throw new Invalid("settings", "Say bell, browser and mail, each true or false.");
    }
    return new NoticeKind.Ways(typed.bell(), typed.browser(), typed.mail());
  }
}
