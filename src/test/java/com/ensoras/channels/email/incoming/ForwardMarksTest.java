package com.ensoras.channels.email.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.words.Language;
import com.ensoras.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What this product forwards is known as a forward where it comes in again. */
class ForwardMarksTest {

  @ParameterizedTest
  @EnumSource
  void whatIsHandedOnIsNotFoldedAway(Language language) {
    var words = Words.in(language);
    var text =
        "Please help\n\n---------- "
            + words.get("forward.head")
            + " ----------\n"
            + words.get("forward.from", "sender", "Anna Berg <anna@example.test>")
            + "\n"
            + words.get("forward.date", "date", "3.8.2026")
            + "\n"
            + words.get("forward.subject", "subject", "Lamp")
            + "\n\nIt broke";
    assertThat(Quotes.split(text).fresh()).contains("It broke");
    assertThat(Quotes.split(text).quoted()).isEmpty();
  }
}
