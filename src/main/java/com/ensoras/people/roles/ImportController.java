package com.ensoras.people.roles;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Refusal;
import com.ensoras.people.Stale;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Formats;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Roles from a file or from text: first the difference is shown, then it is carried out. */
@Controller
class ImportController {

  static final String IMPORT = "/p/{project}/roles/import";

  private final RoleImport roles;

  ImportController(RoleImport roles) {
    this.roles = roles;
  }

  @GetMapping(IMPORT)
  @Requires(Permission.ROLES_CREATE)
  Page open(Actor actor) {
    actor.require(Permission.ROLES_CREATE);
    return page(ImportPage.of(actor.slug(), Form.empty(), null));
  }

  @PostMapping(IMPORT)
  @Requires(Permission.ROLES_CREATE)
  Answer send(
      Actor actor, Form form, @RequestParam(required = false) @Nullable MultipartFile file) {
    var typed = file == null || file.isEmpty() ? form : form.with("text", text(file));
    return typed.attempt(
        () -> form.has("seen") ? carriedOut(actor, typed) : planned(actor, typed),
        refused -> page(ImportPage.of(actor.slug(), refused, null)));
  }

  private Page planned(Actor actor, Form form) {
    var plan = roles.plan(actor, RoleFiles.read(form.value("text")));
    return page(ImportPage.of(actor.slug(), form.with("seen", plan.seen()), plan));
  }

  private Answer carriedOut(Actor actor, Form form) {
    var entries = RoleFiles.read(form.value("text"));
    var sure = form.has("confirm-loss", "true");
    try {
      var plan = roles.carryOut(actor, entries, form.value("seen"), sure);
      return Redirect.to("/p/" + actor.slug() + "/roles")
          .toast("Imported " + Formats.count(plan.changing().size(), "role") + ".");
    } catch (ConfirmLoss loss) {
      return page(shown(actor, form).confirming(loss.losing(), loss.impact())).status(409);
    } catch (ConfirmImpact asked) {
      return page(shown(actor, form).confirming(java.util.List.of(), asked.impact())).status(409);
    } catch (Stale stale) {
      return planned(actor, form.refused(stale)).status(409);
    }
  }

  private ImportPage shown(Actor actor, Form form) {
    var plan = roles.plan(actor, RoleFiles.read(form.value("text")));
    return ImportPage.of(actor.slug(), form, plan);
  }

  private static Page page(ImportPage page) {
    return Page.of("Import roles", "people/roles/import.jte", page)
        .back("Roles", "/p/" + page.project() + "/roles");
  }

  /**
   * @throws Refusal at the field when it is no text
   */
  private static String text(MultipartFile file) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(file.getBytes()))
          .toString();
    } catch (CharacterCodingException binary) {
      throw new Invalid("text", "This file is no text.");
    } catch (IOException gone) {
      throw new Invalid("text", "This file could not be read.");
    }
  }
}
