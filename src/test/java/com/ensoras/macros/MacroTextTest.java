package com.ensoras.macros;

import static com.ensoras.macros.MacroVariable.AGENT_NAME;
import static com.ensoras.macros.MacroVariable.CUSTOMER_EMAIL;
import static com.ensoras.macros.MacroVariable.CUSTOMER_NAME;
import static com.ensoras.macros.MacroVariable.PROJECT_NAME;
import static com.ensoras.macros.MacroVariable.TICKET_NUMBER;
import static com.ensoras.macros.MacroVariable.TICKET_SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Variables in a macro's text. */
class MacroTextTest {

  @Test
  void eachVariableIsFilled() {
    var text =
        "{{customer.name}} {{customer.email}} {{ticket.number}} {{ticket.subject}} {{agent.name}}"
            + " {{project.name}}";
    var values =
        Map.of(
            CUSTOMER_NAME, "Ina",
            CUSTOMER_EMAIL, "ina@example.test",
            TICKET_NUMBER, "17",
            TICKET_SUBJECT, "Late",
            AGENT_NAME, "Arne",
            PROJECT_NAME, "Acme");
    assertThat(MacroText.fill(text, values)).isEqualTo("Ina ina@example.test 17 Late Arne Acme");
    assertThat(MacroText.fill("{{ customer.name }}{{customer.name}}", values)).isEqualTo("InaIna");
  }

  @Test
  void forWhatNobodyKnowsStandsAWord() {
    assertThat(MacroText.fill("Hello {{customer.name}},", Map.of())).isEqualTo("Hello there,");
    assertThat(MacroText.fill("Hello {{customer.name}},", Map.of(CUSTOMER_NAME, " ")))
        .isEqualTo("Hello there,");
    for (var variable : MacroVariable.values()) {
      assertThat(MacroText.fill(variable.written(), Map.of()))
          .isEqualTo(variable.unknown())
          .isNotBlank();
    }
  }

  @Test
  void aValueIsNeverReadAsTextOfOurs() {
    assertThat(
            MacroText.fill(
                "{{customer.name}}", Map.of(CUSTOMER_NAME, "{{agent.name}}", AGENT_NAME, "Arne")))
        .isEqualTo("{{agent.name}}");
    assertThat(MacroText.fill("{{customer.name}}", Map.of(CUSTOMER_NAME, "$1 \\ <b>")))
        .isEqualTo("$1 \\ <b>");
  }

  @Test
  void whatIsUnknownIsNamed() {
    assertThat(MacroText.problem("Hello {{customer.name}} {not} one} { { }")).isEmpty();
    assertThat(MacroText.problem("Hello {{customer.nmae}}"))
        .hasValueSatisfying(problem -> assertThat(problem).contains("{{customer.nmae}}"));
    assertThat(MacroText.problem("{{}}")).isPresent();
    assertThat(MacroText.problem("{{Customer.Name}}")).isPresent();
    assertThat(MacroText.problem("Hello {{customer.name}, we"))
        .hasValueSatisfying(problem -> assertThat(problem).contains("not closed"));
    assertThat(MacroText.problem("{{customer.name}} and {{")).isPresent();
  }
}
