package com.ensoras.people.ownership;

import com.ensoras.access.Actor;
import com.ensoras.access.MemberId;
import com.ensoras.access.OwnerOnly;
import com.ensoras.access.RoleId;
import com.ensoras.accounts.Passwords;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Refusal;
import com.ensoras.web.Answer;
import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Project > Settings > Ownership: nobody but the Owner sees it. */
@Controller
class OwnershipController {

  private static final String PATH = "/p/{project}/settings/ownership";

  private final Ownership ownership;
  private final Passwords passwords;

  OwnershipController(Ownership ownership, Passwords passwords) {
    this.ownership = ownership;
    this.passwords = passwords;
  }

  @GetMapping(PATH)
  @OwnerOnly
  Page form(Actor actor) {
    return page(actor, Form.empty());
  }

  @PostMapping(PATH)
  @OwnerOnly
  Answer transfer(Actor actor, Form form) {
    return form.attempt(
        () -> {
          var member = new MemberId(id(form, "member", "Choose a member."));
          var role = new RoleId(id(form, "role", "Choose the role that you take."));
          var proof = passwords.requireAgain(actor.person(), form.value("password"));
          ownership.transfer(actor, member, proof, role);
          return Redirect.to("/p/" + actor.slug()).toast("Ownership was transferred.");
        },
        refused -> page(actor, refused));
  }

  private Page page(Actor actor, Form form) {
    var offer = ownership.offer(actor);
    var members =
        offer.heirs().stream().map(heir -> choice(heir, offer.twoFactorRequired())).toList();
    var roles =
        offer.roles().stream()
            .map(role -> Choice.of(role.id().value().toString(), role.name()))
            .toList();
    return Page.of(
            "Transfer ownership",
            "people/ownership/transfer.jte",
            new OwnershipPage(actor.slug(), form, members, roles))
        .back("Settings", "/p/" + actor.slug() + "/settings")
        .live("access")
        .narrow();
  }

  private static Choice choice(Heir heir, boolean twoFactorRequired) {
    var choice = Choice.of(heir.id().value().toString(), heir.name() + " (" + heir.email() + ")");
    return heir.problem(twoFactorRequired)
        .map(Refusal::sentence)
        .map(choice::refused)
        .orElse(choice);
  }

  private static UUID id(Form form, String field, String sentence) {
    try {
      return UUID.fromString(form.value(field));
    } catch (IllegalArgumentException e) {
      throw new Invalid(field, sentence);
    }
  }
}
