package com.ensoras.channels.email.rules;

import com.ensoras.access.Actor;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which rule would a mail meet? Asking changes nothing. */
@Controller
class EmailRuleTrialController {

  private final EmailRules rules;
  private final EmailRulePages pages;

  EmailRuleTrialController(EmailRules rules, EmailRulePages pages) {
    this.rules = rules;
    this.pages = pages;
  }

  @GetMapping(EmailRulePages.TRIAL)
  @Requires(Permission.EMAIL_RULES_LIST)
  Page trial(Actor actor, Form form) {
    if (!form.has("address") && !form.has("subject")) {
      actor.require(Permission.EMAIL_RULES_LIST);
      return pages.trial(actor, new EmailRuleTrialPage(actor.slug(), form, false, null));
    }
    try {
      var met = rules.tried(actor, TypedAddress.of(form.value("address")), form.value("subject"));
      return pages.trial(actor, new EmailRuleTrialPage(actor.slug(), form, true, met.orElse(null)));
    } catch (Invalid wrong) {
      var again = new EmailRuleTrialPage(actor.slug(), form.refused(wrong), false, null);
      return pages.trial(actor, again).status(wrong.status());
    }
  }
}
