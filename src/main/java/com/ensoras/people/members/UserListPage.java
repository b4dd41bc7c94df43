package com.ensoras.people.members;

import com.ensoras.web.Choice;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Users page.
 *
 * @param sections what others put below the members
 */
record UserListPage(
    String project,
    List<MemberView> rows,
    MemberFilter filter,
    List<Choice> roles,
    @Nullable String newer,
    @Nullable String older,
    List<Content> sections) {

  String href(MemberView row) {
    return UserPages.href(project, row.member().id());
  }
}
