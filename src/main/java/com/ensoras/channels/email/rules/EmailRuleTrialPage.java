package com.ensoras.channels.email.rules;

import com.ensoras.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * An address and a subject, and which rule they would meet.
 *
 * @param tried whether anything was asked yet
 * @param met null when no rule matches
 */
record EmailRuleTrialPage(String project, Form form, boolean tried, @Nullable EmailRule met) {

  String listHref() {
    return EmailRulePages.list(project);
  }

  String href(EmailRule rule) {
    return EmailRulePages.href(project, rule.id());
  }
}
