package com.ensoras.channels.widget;

import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor wrote, as it came.
 *
 * @param id made by the visitor's browser: the same once more is the same message
 * @param email asked for before the first message; later it changes nothing and is not sent
 */
record TypedMessage(@Nullable String id, @Nullable String text, @Nullable String email) {

  static final int LONGEST = 5_000;

  /**
   * @throws Invalid naming all fields that are wrong
   */
  void check() {
    var errors = new Invalid.Errors();
    if (id == null || !id.matches("[A-Za-z0-9-]{8,64}")) {
      errors.add("id", "Give the message an id of 8 to 64 letters, digits and dashes.");
    }
    if (body().isEmpty()) {
      errors.add("text", "Write a message.");
    }
    Texts.problem(body(), LONGEST).ifPresent(wrong -> errors.add("text", wrong));
    errors.refuse();
  }

  String client() {
    return String.valueOf(id);
  }

  String body() {
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }

  /**
   * @return null when none was given
   * @throws Invalid when the project's question is answered otherwise than it is asked
   */
  @Nullable EmailAddress address(EmailQuestion question) {
    var typed = email == null ? "" : email.strip();
    if (typed.isEmpty()) {
      if (question == EmailQuestion.REQUIRED) {
        throw new Invalid("email", "Enter your e-mail address.");
      }
      return null;
    }
    if (question == EmailQuestion.OFF) {
      throw new Invalid("email", "No address is asked for here.");
    }
    return EmailAddress.parse(typed)
        .orElseThrow(() -> new Invalid("email", "Enter a whole address, like anna@example.com."));
  }
}
