package com.ensoras.channels.email.rules;

import com.ensoras.access.Actor;
import com.ensoras.access.Doors;
import com.ensoras.access.Permission;
import com.ensoras.web.Form;
import com.ensoras.web.Page;
import com.ensoras.web.PageAction;
import org.springframework.stereotype.Component;

/** Puts the pages about email rules together. */
@Component
class EmailRulePages {

  static final String LIST = "/p/{project}/email-rules";
  static final String NEW = LIST + "/new";
  static final String TRIAL = LIST + "/trial";
  static final String RULE = LIST + "/{rule}";
  static final String DELETION = RULE + "/deletion";

  private final EmailRules rules;
  private final Doors doors;

  EmailRulePages(EmailRules rules, Doors doors) {
    this.rules = rules;
    this.doors = doors;
  }

  static String list(String project) {
    return "/p/" + project + "/email-rules";
  }

  static String href(String project, EmailRuleId rule) {
    return list(project) + "/" + rule.value();
  }

  Page list(Actor actor) {
    var all = rules.list(actor);
    var mayCreate = doors.open(actor, "GET", NEW);
    var page =
        Page.of(
                "Email Rules",
                "channels/email/rules/list.jte",
                new EmailRuleListPage(actor.slug(), all, mayCreate))
            .live("access");
    if (!all.isEmpty()) {
      page.action(PageAction.secondary("Try it", list(actor.slug()) + "/trial", "flask"));
    }
    return mayCreate
        ? page.action(PageAction.primary("New Email Rule", list(actor.slug()) + "/new", "plus"))
        : page;
  }

  Page fresh(Actor actor, Form typed) {
    actor.require(Permission.EMAIL_RULES_CREATE);
    var form =
        typed.has("priority")
            ? typed
            : typed
                .with("priority", EmailRuleDraft.USUAL_PRIORITY)
                .with("type", EmailRuleType.ADDRESS.code())
                .with("action", EmailRuleAction.IGNORE.code())
                .with("active", "true");
    return Page.of(
            "New Email Rule",
            "channels/email/rules/form.jte",
            new EmailRuleFormPage(actor.slug(), null, form, true, false))
        .back("Email Rules", list(actor.slug()))
        .narrow();
  }

  Page rule(Actor actor, EmailRuleId id, Form typed) {
    var rule = rules.get(actor, id);
    var form = typed.has("version") ? typed : shown(rule);
    var view =
        new EmailRuleFormPage(
            actor.slug(),
            rule,
            form,
            doors.open(actor, "POST", RULE),
            doors.open(actor, "POST", DELETION));
    return Page.of(rule.name(), "channels/email/rules/form.jte", view)
        .back("Email Rules", list(actor.slug()))
        .live("access")
        .narrow();
  }

  Page deletion(Actor actor, EmailRuleId id, Form form) {
    var rule = rules.askedToDelete(actor, id);
    return Page.of(
            "Delete " + rule.name() + "?",
            "channels/email/rules/deletion.jte",
            new EmailRuleDeletionPage(actor.slug(), rule, form))
        .back(rule.name(), href(actor.slug(), id))
        .dialog();
  }

  Page trial(Actor actor, EmailRuleTrialPage trial) {
    return Page.of("Try the email rules", "channels/email/rules/trial.jte", trial)
        .back("Email Rules", list(actor.slug()))
        .narrow();
  }

  private static Form shown(EmailRule rule) {
    var form =
        Form.empty()
            .with("name", rule.name())
            .with("priority", String.valueOf(rule.priority()))
            .with("description", rule.description())
            .with("type", rule.type().code())
            .with("pattern", rule.pattern())
            .with("action", rule.action().code())
            .with("version", String.valueOf(rule.version()));
    return rule.active() ? form.with("active", "true") : form;
  }
}
