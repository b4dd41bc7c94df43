package com.ensoras.shell.accounts;

import com.ensoras.accounts.DeadLink;
import com.ensoras.kernel.Token;
import com.ensoras.web.Answer;
import com.ensoras.web.Page;
import java.util.function.Function;

/** One-time links: every dead one shows one and the same page (410). */
final class Links {

  private Links() {}

  /** What {@code answer} says, or the page for a link that no longer works. */
  static Answer open(String typed, Function<Token, Answer> answer) {
    try {
      return answer.apply(Token.parse(typed).orElseThrow(DeadLink::new));
    } catch (DeadLink dead) {
      return Page.of(
              "This link no longer works",
              "shell/accounts/sent.jte",
              new SentPage(
                  "It was used already, it is too old, or it was replaced by a newer one.",
                  "/sign-in"))
          .bare()
          .status(dead.status());
    }
  }
}
