package com.ensoras.macros;

import static com.ensoras.macros.MacroVariable.AGENT_NAME;
import static com.ensoras.macros.MacroVariable.CUSTOMER_EMAIL;
import static com.ensoras.macros.MacroVariable.CUSTOMER_NAME;
import static com.ensoras.macros.MacroVariable.PROJECT_NAME;
import static com.ensoras.macros.MacroVariable.TICKET_NUMBER;
import static com.ensoras.macros.MacroVariable.TICKET_SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.words.Language;
import com.ensoras.words.Words;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Variables in a macro's text. */
class MacroTextTest {

  private static final Words ENGLISH = Words.in(Language.ENGLISH);

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
    assertThat(MacroText.fill(text, values, ENGLISH))
        .isEqualTo("Ina ina@example.test 17 Late Arne Acme");
    assertThat(MacroText.fill("{{ customer.name }}{{customer.name}}", values, ENGLISH))
        .isEqualTo("InaIna");
  }

  @Test
  void forWhatNobodyKnowsStandsAWord() {
    assertThat(MacroText.fill("Hello {{customer.name}},", Map.of(), ENGLISH))
        .isEqualTo("Hello there,");
    assertThat(MacroText.fill("Hello {{customer.name}},", Map.of(CUSTOMER_NAME, " "), ENGLISH))
        .isEqualTo("Hello there,");
    for (var variable : MacroVariable.values()) {
      assertThat(MacroText.fill(variable.written(), Map.of(), ENGLISH))
          .isEqualTo(variable.unknown(ENGLISH))
          .isNotBlank();
    }
  }

  @Test
  void thatWordIsOfTheProjectsLanguage() {
    var text = "Buenos días, {{customer.name}}, gracias por escribir a {{agent.name}}";
    assertThat(MacroText.fill(text, Map.of(), Words.in(Language.SPANISH)))
        .isEqualTo("Buenos días, estimado/a cliente, gracias por escribir a nuestro equipo");
  }

  @Test
  void aValueIsNeverReadAsTextOfOurs() {
    assertThat(
            MacroText.fill(
                "{{customer.name}}",
                Map.of(CUSTOMER_NAME, "{{agent.name}}", AGENT_NAME, "Arne"),
                ENGLISH))
        .isEqualTo("{{agent.name}}");
    assertThat(MacroText.fill("{{customer.name}}", Map.of(CUSTOMER_NAME, "$1 \\ <b>"), ENGLISH))
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
