package com.ensoras.channels.email.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule looks at. */
public enum EmailRuleType {
  ADDRESS("Exact address", "The sender's whole address, like news@example.com."),
  DOMAIN("Domain", "The sender's domain and all below it, like example.com."),
  SUBJECT("Subject keyword", "Words that stand in the subject, in any case.");

  private final String label;
  private final String help;

  EmailRuleType(String label, String help) {
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

  static Optional<EmailRuleType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }
}
