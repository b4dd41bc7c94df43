package com.ensoras.channels.email.rules;

import com.ensoras.web.Form;

/** Says what ends with a rule. */
record EmailRuleDeletionPage(String project, EmailRule rule, Form form) {

  String href() {
    return EmailRulePages.href(project, rule.id());
  }
}
