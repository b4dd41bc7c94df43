package com.ensoras.channels.email.rules;

import java.util.List;

/** The Email Rules page, in the order in which the rules are asked. */
record EmailRuleListPage(String project, List<EmailRule> rows, boolean mayCreate) {

  String href(EmailRule row) {
    return EmailRulePages.href(project, row.id());
  }

  String listHref() {
    return EmailRulePages.list(project);
  }
}
