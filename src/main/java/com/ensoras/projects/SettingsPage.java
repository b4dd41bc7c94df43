package com.ensoras.projects;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Formats;
import com.ensoras.words.Language;
import java.util.List;
import java.util.stream.Stream;

/**
 * Project > Settings.
 *
 * @param maySave else everything is shown read-only
 * @param lacking how many members have no second factor
 */
record SettingsPage(
    String project,
    Settings settings,
    Form form,
    Form logoForm,
    boolean maySave,
    boolean mayTransfer,
    int lacking,
    boolean viewerHasTwoFactor) {

  String href() {
    return "/p/" + project + "/settings";
  }

  List<Choice> timeZones() {
    return TimeZones.NAMES.stream().map(name -> Choice.of(name, name.replace('_', ' '))).toList();
  }

  List<Choice> languages() {
    return Stream.of(Language.values()).map(each -> Choice.of(each.code(), each.label())).toList();
  }

  String closing() {
    return settings.autoCloseDays() == 0
        ? "Never by themselves"
        : "After " + Formats.count(settings.autoCloseDays(), "day");
  }

  String lackingSentence() {
    if (lacking == 0) {
      return "Every member has it.";
    }
    var many = lacking > SettingsStore.MOST_COUNTED;
    var count =
        many
            ? Formats.number(SettingsStore.MOST_COUNTED) + "+ members lack it"
            : Formats.count(lacking, "member lacks it", "members lack it");
    return count
        + (settings.twoFactorRequired()
            ? " and cannot enter the project until they have set it up."
            : " and would have to set it up before they enter the project again.");
  }
}
