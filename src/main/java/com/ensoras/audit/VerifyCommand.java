package com.ensoras.audit;

import com.ensoras.database.Command;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code ./ensoras verify-audit} checks every trail and prints where each ends now; with {@code
 * --head <chain>:<seq>:<hash>}, once for each end noted earlier, also that nothing was cut off.
 */
@Component
class VerifyCommand implements Command {

  private final Verification verification;

  VerifyCommand(Verification verification) {
    this.verification = verification;
  }

  @Override
  public String name() {
    return "verify-audit";
  }

  @Override
  public void run(List<String> arguments) {
    var findings = verification.run(noted(arguments));
    findings.ends().forEach(System.out::println);
    if (!findings.isWhole()) {
      findings.broken().forEach(System.out::println);
      throw new Broken(findings.broken().size());
    }
    System.out.printf(
        "The audit trail is whole: %,d entries in %,d chains.%n",
        findings.entries(), findings.ends().size());
  }

  private static List<ChainEnd> noted(List<String> arguments) {
    var noted = new ArrayList<ChainEnd>();
    for (var each = 0; each < arguments.size(); each += 2) {
      if (!arguments.get(each).equals("--head") || each + 1 == arguments.size()) {
        throw usage();
      }
      noted.add(ChainEnd.parse(arguments.get(each + 1)).orElseThrow(VerifyCommand::usage));
    }
    return noted;
  }

  private static Invalid usage() {
    return new Invalid("head", "Say: verify-audit, or verify-audit --head <chain>:<seq>:<hash> ….");
  }

  /** Ends the command with an error. */
  private static final class Broken extends Refusal {
    Broken(int places) {
      super(
          409,
          "audit-broken",
          "The audit trail is NOT whole: see the "
              + places
              + " lines above. Somebody changed it outside of Ensoras.");
    }
  }
}
