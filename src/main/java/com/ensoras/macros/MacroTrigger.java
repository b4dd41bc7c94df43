package com.ensoras.macros;

/**
 * For which messages a macro answers by itself.
 *
 * @param text to be found there, or the sender's address
 */
public record MacroTrigger(TriggerKind kind, String text) {

  /** For people, like "The subject contains “refund”". */
  public String words() {
    return kind.label() + " “" + text + "”";
  }
}
