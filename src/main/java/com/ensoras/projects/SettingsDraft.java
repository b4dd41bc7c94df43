package com.ensoras.projects;

import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.words.Language;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed about a project's settings.
 *
 * @param language the code of a {@link Language}, as it came
 */
public record SettingsDraft(
    String name,
    String timeZone,
    String language,
    int autoCloseDays,
    int invitationDays,
    boolean twoFactorRequired) {

  static final int MOST_DAYS = 30;
  static final int MOST_CLOSING_DAYS = 90;

  public SettingsDraft {
    name = Names.tidy(name);
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    Names.problem(name, Projects.LONGEST_NAME).ifPresent(problem -> errors.add("name", problem));
    if (!TimeZones.NAMES.contains(timeZone)) {
      errors.add("timeZone", "Choose a time zone of the list.");
    }
    if (Language.of(language).isEmpty()) {
      errors.add("language", "Choose one of the languages: " + codes() + ".");
    }
    if (autoCloseDays < 0 || autoCloseDays > MOST_CLOSING_DAYS) {
      errors.add(
          "autoCloseDays",
          "Resolved tickets close after 1 to " + MOST_CLOSING_DAYS + " days, or never with 0.");
    }
    if (invitationDays < 1 || invitationDays > MOST_DAYS) {
      errors.add("invitationDays", "An invitation is valid for 1 to " + MOST_DAYS + " days.");
    }
    errors.refuse();
  }

  private static String codes() {
    return Stream.of(Language.values()).map(Language::code).collect(Collectors.joining(", "));
  }
}
