package com.ensoras.channels.widget;

import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Names;
import com.ensoras.kernel.Texts;
import com.ensoras.people.TeamId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What was typed about the widget.
 *
 * @param side the code of a {@link Side}, as it came
 * @param emailQuestion the code of an {@link EmailQuestion}, as it came
 * @param team the id of a team as it came, empty for none
 * @param sites one a line, as they came
 */
record WidgetDraft(
    boolean active,
    String greeting,
    String colour,
    String side,
    String emailQuestion,
    String team,
    String agentName,
    String jobTitle,
    String sites) {

  static final int LONGEST_GREETING = 300;
  static final int LONGEST_NAME = 60;
  static final int MOST_SITES = 50;
  private static final int LONGEST_SITE = 300;

  WidgetDraft {
    greeting = greeting.strip().replace("\r\n", "\n");
    colour = colour.strip().toLowerCase(Locale.ROOT);
    team = team.strip();
    agentName = Names.tidy(agentName);
    jobTitle = Names.tidy(jobTitle);
  }

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    Texts.problem(greeting, LONGEST_GREETING).ifPresent(wrong -> errors.add("greeting", wrong));
    if (!colour.matches("#[0-9a-f]{6}")) {
      errors.add("colour", "Choose a colour, like #3151d3.");
    }
    if (Side.of(side).isEmpty()) {
      errors.add("side", "Choose left or right.");
    }
    if (EmailQuestion.of(emailQuestion).isEmpty()) {
      errors.add("emailQuestion", "Choose one of the three.");
    }
    if (!team.isEmpty() && teamId().isEmpty()) {
      errors.add("team", "Choose a team of this project.");
    }
    Names.problem(agentName, LONGEST_NAME).ifPresent(wrong -> errors.add("agentName", wrong));
    if (!jobTitle.isEmpty()) {
      Names.problem(jobTitle, LONGEST_NAME).ifPresent(wrong -> errors.add("jobTitle", wrong));
    }
    checkSites(errors);
    errors.refuse();
  }

  Optional<TeamId> teamId() {
    try {
      return team.isEmpty() ? Optional.empty() : Optional.of(new TeamId(UUID.fromString(team)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty(); // check() refuses it with the field's name
    }
  }

  /** As browsers name them, none twice; only of what was checked. */
  List<String> origins() {
    return lines().stream()
        .flatMap(line -> AllowedSite.parse(line).stream())
        .map(AllowedSite::origin)
        .distinct()
        .toList();
  }

  private void checkSites(Invalid.Errors errors) {
    var wrong =
        lines().stream()
            .filter(line -> line.length() > LONGEST_SITE || AllowedSite.parse(line).isEmpty())
            .findFirst();
    if (wrong.isPresent()) {
      errors.add(
          "sites",
          "Write each site like https://www.example.com, without a path: "
              + wrong.get().substring(0, Math.min(60, wrong.get().length()))
              + " is none.");
    } else if (origins().size() > MOST_SITES) {
      errors.add("sites", "Name at most " + MOST_SITES + " sites.");
    } else if (active && origins().isEmpty()) {
      errors.add("sites", "Name the sites on which the widget stands before you switch it on.");
    }
  }

  private List<String> lines() {
    return sites.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
