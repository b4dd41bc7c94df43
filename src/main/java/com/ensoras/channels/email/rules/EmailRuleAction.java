package com.ensoras.channels.email.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a mail that a rule matches. */
public enum EmailRuleAction {
  IGNORE("Ignore", "No ticket is made; the mail stays in its mailbox."),
  CLOSE("Auto-close", "A ticket is made and closed at once; nobody answers."),
  DELETE("Delete", "No ticket is made, and the mail is deleted from its mailbox.");

  private final String label;
  private final String help;

  EmailRuleAction(String label, String help) {
    this.label = label;
    this.help = help;
  }

  /** As the database and the API write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  String help() {
    return help;
  }

  static Optional<EmailRuleAction> of(String code) {
    return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
  }
}
