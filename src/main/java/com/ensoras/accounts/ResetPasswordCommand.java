package com.ensoras.accounts;

import com.ensoras.database.Command;
import com.ensoras.kernel.EmailAddress;
import com.ensoras.kernel.Invalid;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code ./ensoras reset-password <email> [--two-factor]}: for who lost password or app. */
@Component
class ResetPasswordCommand implements Command {

  private static final String TWO_FACTOR = "--two-factor";
  private static final String USAGE =
      "Say whose: ./ensoras reset-password olga@example.com (and --two-factor if the app is lost, too).";

  private final Resets resets;

  ResetPasswordCommand(Resets resets) {
    this.resets = resets;
  }

  @Override
  public String name() {
    return "reset-password";
  }

  @Override
  public void run(List<String> arguments) {
    var addresses = arguments.stream().filter(each -> !each.startsWith("--")).toList();
    var known =
        arguments.stream().filter(each -> each.startsWith("--")).allMatch(TWO_FACTOR::equals);
    if (addresses.size() != 1 || !known) {
      throw new Invalid("command", USAGE);
    }
    var address = EmailAddress.parse(addresses.getFirst());
    var link =
        resets.linkFor(
            address.orElseThrow(() -> new Invalid("command", USAGE)),
            arguments.contains(TWO_FACTOR));
    System.out.println("Give this link to the person. It works once, for one day:");
    System.out.println();
    System.out.println("    " + link);
    System.out.println();
  }
}
