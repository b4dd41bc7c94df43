package com.ensoras.channels.email.rules;

import com.ensoras.web.Choice;
import com.ensoras.web.Form;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new or an existing rule; without mayChange it is only shown.
 *
 * @param rule null for a new one
 */
record EmailRuleFormPage(
    String project, @Nullable EmailRule rule, Form form, boolean mayChange, boolean mayDelete) {

  /** Where the form goes, which for an existing rule is also its page. */
  String href() {
    return rule == null ? listHref() : EmailRulePages.href(project, rule.id());
  }

  String listHref() {
    return EmailRulePages.list(project);
  }

  List<Choice> types() {
    return Arrays.stream(EmailRuleType.values())
        .map(type -> Choice.of(type.code(), type.label()).help(type.help()))
        .toList();
  }

  List<Choice> actions() {
    return Arrays.stream(EmailRuleAction.values())
        .map(action -> Choice.of(action.code(), action.label()).help(action.help()))
        .toList();
  }
}
