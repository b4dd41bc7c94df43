package com.ensoras.accounts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows the set-up link in the terminal at each start, until somebody has used it. */
@Component
class SetUpNotice {

  private final SetUp setUp;
  private final SignUpMode mode;
  private final boolean serves;

  SetUpNotice(SetUp setUp, SignUpMode mode, @Value("${ensoras.command:}") String command) {
    this.setUp = setUp;
    this.mode = mode;
    this.serves = command.isBlank();
  }

  @EventListener(ApplicationReadyEvent.class)
  void show() {
    if (serves && mode != SignUpMode.CLOSED) {
      setUp.link().ifPresent(SetUpNotice::print);
    }
  }

  static void print(String link) {
    System.out.println();
    System.out.println("There is no account yet. Open this link to make the first one:");
    System.out.println();
    System.out.println("    " + link);
    System.out.println();
  }
}
