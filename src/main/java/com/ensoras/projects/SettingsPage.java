package com.ensoras.projects;

import com.ensoras.web.Form;
import com.ensoras.web.Formats;

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
    boolean maySave,
    boolean mayTransfer,
    int lacking,
    boolean viewerHasTwoFactor) {

  String href() {
    return "/p/" + project + "/settings";
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
