package com.ensoras.macros;

import java.util.Arrays;
import java.util.Optional;

/** What a macro's text can name, like {@code {{customer.name}}}. */
public enum MacroVariable {
  CUSTOMER_NAME("customer.name", "The customer's name", "there"),
  CUSTOMER_EMAIL("customer.email", "The customer's e-mail address", "your address"),
  TICKET_NUMBER("ticket.number", "The number of the ticket", "your ticket"),
  TICKET_SUBJECT("ticket.subject", "The subject of the ticket", "your request"),
  AGENT_NAME("agent.name", "The name of whoever answers", "our team"),
  PROJECT_NAME("project.name", "The name of the project", "us");

  private final String code;
  private final String label;
  private final String unknown;

  MacroVariable(String code, String label, String unknown) {
    this.code = code;
    this.label = label;
    this.unknown = unknown;
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
  public String unknown() {
    return unknown;
  }
}
