package com.ensoras.channels.email.rules;

import com.ensoras.access.Actor;
import com.ensoras.access.MenuItem;
import com.ensoras.access.MenuPlace;
import com.ensoras.access.Permission;
import com.ensoras.access.Requires;
import com.ensoras.kernel.Invalid;
import com.ensoras.web.Answer;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.Redirect;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Email Rules page, and the page of one rule. */
@Controller
class EmailRuleController {

  private final EmailRules rules;
  private final EmailRulePages pages;

  EmailRuleController(EmailRules rules, EmailRulePages pages) {
    this.rules = rules;
    this.pages = pages;
  }

  @Bean
  static MenuItem emailRulesInMenu() {
    return new MenuItem(MenuPlace.EMAIL_RULES, "filter", EmailRulePages.LIST);
  }

  @GetMapping(EmailRulePages.LIST)
  @Requires(Permission.EMAIL_RULES_LIST)
  Page list(Actor actor) {
    return pages.list(actor);
  }

  @GetMapping(EmailRulePages.NEW)
  @Requires(Permission.EMAIL_RULES_CREATE)
  Page fresh(Actor actor, @RequestParam(defaultValue = "") String address) {
    return pages.fresh(actor, Form.empty().with("pattern", address));
  }

  @PostMapping(EmailRulePages.LIST)
  @Requires(Permission.EMAIL_RULES_CREATE)
  Answer create(Actor actor, Form form) {
    return form.attempt(
        () -> {
          rules.create(actor, draft(form));
          return Redirect.to(EmailRulePages.list(actor.slug())).toast("The rule was created.");
        },
        refused -> pages.fresh(actor, refused));
  }

  @GetMapping(EmailRulePages.RULE)
  @Requires(Permission.EMAIL_RULES_LIST)
  Page rule(Actor actor, @PathVariable UUID rule) {
    return pages.rule(actor, new EmailRuleId(rule), Form.empty());
  }

  @PostMapping(EmailRulePages.RULE)
  @Requires(Permission.EMAIL_RULES_UPDATE)
  Answer update(Actor actor, @PathVariable UUID rule, Form form) {
    var id = new EmailRuleId(rule);
    return form.attempt(
        () -> {
          rules.update(actor, id, draft(form), version(form));
          return Redirect.to(EmailRulePages.href(actor.slug(), id)).toast("The rule was saved.");
        },
        refused -> pages.rule(actor, id, refused));
  }

  private static EmailRuleDraft draft(Form form) {
    return new EmailRuleDraft(
        form.value("name"),
        form.value("priority"),
        form.value("description"),
        form.value("type"),
        form.value("pattern"),
        form.value("action"),
        form.has("active", "true"));
  }

  private static int version(Form form) {
    try {
      return Integer.parseInt(form.value("version"));
    } catch (NumberFormatException e) {
      throw new Invalid("version", "Open the rule again and save then.");
    }
  }
}
