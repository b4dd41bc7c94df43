package com.ensoras.macros;

import com.ensoras.words.Words;
import java.util.Arrays;
import java.util.Optional;

/** What a macro's text can name, like {@code {{customer.name}}}. */
public enum MacroVariable {
  CUSTOMER_NAME("customer.name", "The customer's name"),
  CUSTOMER_EMAIL("customer.email", "The customer's e-mail address"),
  TICKET_NUMBER("ticket.number", "The number of the ticket"),
  TICKET_SUBJECT("ticket.subject", "The subject of the ticket"),
  AGENT_NAME("agent.name", "The name of whoever answers"),
  PROJECT_NAME("project.name", "The name of the project");

  private final String code;
  private final String label;

  MacroVariable(String code, String label) {
    this.code = code;
    this.label = label;
  }

  static Optional<MacroVariable> of(String code) {
    return Arrays.stream(values()).filter(variable -> variable.code.equals(code)).findFirst();
  }

  /** As it stands between the braces. */
  public String code() {
    return code;
  }

  /** As it stands in a text. */
  public String written() {
    return "{{" + code + "}}";
  }

  public String label() {
    return label;
  }

  /** The word that stands in for a value that nobody knows. */
  String unknown(Words words) {
    return words.get("macro." + code);
  }
}
