package com.ensoras.channels.email.rules;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The dialog before a rule is deleted, and the deletion. */
@Controller
class EmailRuleDeletionController {

  private final EmailRules rules;
  private final EmailRulePages pages;

  EmailRuleDeletionController(EmailRules rules, EmailRulePages pages) {
    this.rules = rules;
    this.pages = pages;
  }

  @GetMapping(EmailRulePages.DELETION)
  @Requires(Permission.EMAIL_RULES_DELETE)
  Page ask(Actor actor, @PathVariable UUID rule) {
    return pages.deletion(actor, new EmailRuleId(rule), Form.empty());
  }

  @PostMapping(EmailRulePages.DELETION)
  @Requires(Permission.EMAIL_RULES_DELETE)
  Answer delete(Actor actor, @PathVariable UUID rule, Form form) {
    var id = new EmailRuleId(rule);
    return form.attempt(
        () -> {
          rules.delete(actor, id);
          return Redirect.to(EmailRulePages.list(actor.slug())).toast("The rule was deleted.");
        },
        refused -> pages.deletion(actor, id, refused));
  }
}
