package com.ensoras.people.roles;

import com.ensoras.access.Permission;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * Two roles side by side.
 *
 * @param change from the left to the right
 */
record ComparisonPage(
    String project, Form form, List<Choice> roles, Role left, Role right, RoleChange change) {

  /** One line of the comparison. */
  record Line(String what, String left, String right) {

    public boolean differs() {
      return !left.equals(right);
    }
  }

  static ComparisonPage of(String project, RoleBook book, Role left, Role right) {
    var choices =
        book.roles().stream()
            .map(role -> Choice.of(role.id().value().toString(), role.name()))
            .toList();
    var form =
        Form.empty()
            .with("left", left.id().value().toString())
            .with("right", right.id().value().toString());
    var change = new RoleChange(RoleContent.of(left), RoleContent.of(right));
    return new ComparisonPage(project, form, choices, left, right, change);
  }

  public List<Line> lines() {
    var lines = new ArrayList<Line>();
    for (var permission : Permission.values()) {
      lines.add(new Line(permission.fullLabel(), held(left, permission), held(right, permission)));
    }
    var one = left.authority();
    var other = right.authority();
    lines.add(new Line("Tickets seen", one.seen().label(), other.seen().label()));
    lines.add(
        new Line("Replies wait for approval", yes(one.repliesWait()), yes(other.repliesWait())));
    return lines;
  }

  public String more() {
    return words(change.gains());
  }

  public String less() {
    return words(change.losses());
  }

  private static String words(List<String> words) {
    return words.isEmpty() ? "nothing" : String.join(", ", words);
  }

  private static String held(Role role, Permission permission) {
    return yes(role.authority().permissions().has(permission));
  }

  private static String yes(boolean yes) {
    return yes ? "Yes" : "–";
  }
}
