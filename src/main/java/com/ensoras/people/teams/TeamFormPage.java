package com.ensoras.people.teams;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new or an existing team.
 *
 * @param href where the form goes, which for an existing team is also its page
 * @param more whether the project has more members than the form offers
 */
record TeamFormPage(
    String listHref,
    String href,
    boolean isNew,
    Form form,
    List<Choice> members,
    boolean more,
    List<MemberLoad> loads,
    boolean mayDelete) {

  static List<Choice> distributions() {
    return java.util.stream.Stream.of(Distribution.values())
        .map(each -> Choice.of(each.code(), each.label()))
        .toList();
  }

  static TeamFormPage of(
      String project,
      @Nullable TeamView view,
      Form form,
      Seatable.Offer offer,
      List<MemberLoad> loads,
      boolean mayDelete) {
    var list = TeamPages.list(project);
    return new TeamFormPage(
        list,
        view == null ? list : TeamPages.href(project, view.team().id()),
        view == null,
        form,
        offer.choices(),
        offer.more(),
        loads,
        mayDelete);
  }
}
