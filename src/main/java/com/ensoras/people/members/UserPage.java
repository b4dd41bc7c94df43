package com.ensoras.people.members;

import com.ensoras.accounts.Session;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one user: what everybody with Users: List sees, and each control by its own
 * permission.
 *
 * @param roles null when the viewer changes no roles
 * @param sessions null when the viewer ends no sessions
 * @param mayRemove whether the way to the removal stands there
 * @param away null when they are there
 * @param awayForm null when the viewer does not say who is away
 * @param refused why the controls are not for this viewer and this user; null when they are
 */
record UserPage(
    String project,
    MemberView view,
    Form form,
    @Nullable List<Choice> roles,
    @Nullable List<Session> sessions,
    boolean mayRemove,
    @Nullable String refused,
    @Nullable Away away,
    @Nullable Form awayForm,
    List<Choice> deputies) {

  Member member() {
    return view.member();
  }

  String href() {
    return UserPages.href(project, member().id());
  }

  String shownRole() {
    var role = member().role();
    return role == null ? "" : role.value().toString();
  }

  String firstName() {
    return member().name().split(" ", 2)[0];
  }
}
