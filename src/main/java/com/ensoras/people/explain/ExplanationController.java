package com.ensoras.people.explain;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.MemberId;
import com.ensoras.access.MembersOnly;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.access.RoleId;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Explain, as pages: all 64 permissions, and one that is asked about. */
@Controller
class ExplanationController {

  static final String OF_MEMBER = "/p/{project}/users/{member}/explanation";
  static final String OF_ROLE = "/p/{project}/roles/{role}/explanation";
  static final String OF_SELF = "/p/{project}/access/explanation";

  private final Explain explain;
  private final Doors doors;

  ExplanationController(Explain explain, Doors doors) {
    this.explain = explain;
    this.doors = doors;
  }

  @GetMapping(OF_MEMBER)
  @Requires(Permission.USERS_LIST)
  Page ofMember(
      Actor actor, @PathVariable UUID member, @RequestParam(defaultValue = "") String permission) {
    var all = explain.ofMember(actor, new MemberId(member), questions());
    var other = !actor.member().value().equals(member);
    return page(actor, "/users/" + member, permission, all, other && previews(actor, OF_MEMBER));
  }

  @GetMapping(OF_ROLE)
  @Requires(Permission.ROLES_LIST)
  Page ofRole(
      Actor actor, @PathVariable UUID role, @RequestParam(defaultValue = "") String permission) {
    var all = explain.ofRole(actor, new RoleId(role), questions());
    return page(actor, "/roles/" + role, permission, all, previews(actor, OF_ROLE));
  }

  @GetMapping(OF_SELF)
  @MembersOnly
  Page ofSelf(Actor actor, @RequestParam(defaultValue = "") String permission) {
    return page(actor, "/access", permission, explain.ofSelf(actor, questions()), false);
  }

  /** The preview of whom is explained stands beside the explanation. */
  private boolean previews(Actor actor, String explanation) {
    var preview = explanation.replace("/explanation", "/preview");
    return actor.preview() == null && doors.open(actor, "POST", preview);
  }

  private static Page page(
      Actor actor, String under, String permission, List<Explanation> all, boolean previews) {
    var address = "/p/" + actor.slug() + under;
    var asked = Permission.byCode(permission).map(p -> all.get(p.ordinal())).orElse(null);
    var who = all.getFirst().who();
    return Page.of(
            "What " + who + " may do",
            "people/explain/explanation.jte",
            new ExplanationPage(
                address + "/explanation",
                Form.empty().with("permission", permission),
                asked,
                previews ? address + "/preview" : null,
                all))
        .back(who, address)
        .live("access");
  }

  private static List<Question> questions() {
    return Stream.of(Permission.values()).map(Question::about).toList();
  }
}
