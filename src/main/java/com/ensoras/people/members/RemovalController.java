package com.ensoras.people.members;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.people.Fate;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The dialog before somebody is removed, and the removal. */
@Controller
class RemovalController {

  private final Removals removals;

  RemovalController(Removals removals) {
    this.removals = removals;
  }

  @GetMapping(UserPages.REMOVAL)
  @Requires(Permission.USERS_REMOVE)
  Page ask(Actor actor, @PathVariable UUID member) {
    return page(actor, new MemberId(member), Form.empty());
  }

  @PostMapping(UserPages.REMOVAL)
  @Requires(Permission.USERS_REMOVE)
  Answer remove(Actor actor, @PathVariable UUID member, Form form) {
    var id = new MemberId(member);
    return form.attempt(
        () -> {
          removals.remove(actor, id, choices(form.values()));
          return Redirect.to("/p/" + actor.slug() + "/users").toast("Removed from the project.");
        },
        refused -> page(actor, id, refused));
  }

  private Page page(Actor actor, MemberId id, Form form) {
    var removal = removals.asked(actor, id);
    return Page.of(
            "Remove " + removal.member().name() + "?",
            "people/members/removal.jte",
            new RemovalPage(actor.slug(), removal, form))
        .back(removal.member().name(), UserPages.href(actor.slug(), id))
        .dialog();
  }

  /**
   * @throws Invalid for a choice that is none
   */
  static Map<String, Fate> choices(Map<String, List<String>> typed) {
    var choices = new HashMap<String, Fate>();
    typed.forEach(
        (kind, values) ->
            choices.put(
                kind,
                Fate.byCode(values.getFirst())
                    .orElseThrow(() -> new Invalid(kind, "Choose “take-over” or “end”."))));
    return choices;
  }
}
