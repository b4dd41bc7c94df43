package com.ensoras.channels.widget;

import com.ensoras.people.TeamId;
import com.ensoras.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chat widget of a project.
 *
 * @param key public, stands in the pages of the sites; empty before the first saving
 * @param colour like {@code #3151d3}
 * @param team where new tickets start; null for none
 * @param agentName who answers, as long as no person has
 * @param sites origins of the pages on which it may stand
 * @param version moves with every change; zero before the first
 */
record Widget(
    boolean active,
    String key,
    String greeting,
    String colour,
    Side side,
    EmailQuestion emailQuestion,
    @Nullable TeamId team,
    String agentName,
    String jobTitle,
    List<String> sites,
    int version) {

  static final Widget NOT_YET =
      new Widget(
          false,
          "",
          "",
          "#3151d3",
          Side.RIGHT,
          EmailQuestion.OPTIONAL,
          null,
          "Ensora",
          "",
          List.of(),
          0);

  Widget {
    sites = List.copyOf(sites);
  }

  /** Before the first saving, what stands in the form to begin with. */
  Widget startingIn(Words words) {
    return new Widget(
        active,
        key,
        words.get("start.greeting"),
        colour,
        side,
        emailQuestion,
        team,
        agentName,
        words.get("start.job"),
        sites,
        version);
  }

  boolean isSaved() {
    return version > 0;
  }

  String teamId() {
    return team == null ? "" : team.value().toString();
  }
}
