package com.ensoras.accounts;

import java.util.Map;

/**
 * Something that happened to an account. Holds no secret: neither password, code nor token.
 *
 * @param account whose trail it stands in
 * @param by who did it, as shown: the account's name, or "The operator"
 * @param what what happened
 * @param before what was, by the names of the interface; empty when nothing changed
 * @param after what is since
 * @param from the network address that it came from, empty for the operator's terminal
 */
public record AccountEvent(
    AccountId account,
    String by,
    What what,
    Map<String, ?> before,
    Map<String, ?> after,
    String from) {

  public AccountEvent {
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /** An event that is told by its name alone. */
  public AccountEvent(AccountId account, String by, What what, String from) {
    this(account, by, what, Map.of(), Map.of(), from);
  }

  /** What can happen to an account. */
  public enum What {
    SIGNED_UP("account.signed-up", "signed up"),
    SIGNED_IN("session.started", "signed in"),
    SIGNED_OUT("session.ended", "signed out"),
    SESSIONS_ENDED("sessions.ended", "ended sessions"),
    NAME_CHANGED("account.renamed", "changed the name"),
    ADDRESS_CHANGED("address.changed", "changed the e-mail address"),
    ADDRESS_CONFIRMED("address.confirmed", "confirmed the e-mail address"),
    PASSWORD_CHANGED("password.changed", "changed the password"),
    PASSWORD_RESET("password.reset", "set a new password by a mailed link"),
    RESET_LINK_MADE("reset-link.made", "made a link to set a new password"),
    TAKEN_OVER("account.taken-over", "proved the address and took the account over"),
    TWO_FACTOR_ADDED("two-factor.added", "turned two-factor on"),
    TWO_FACTOR_REMOVED("two-factor.removed", "turned two-factor off"),
    RECOVERY_CODE_USED("recovery-code.used", "used a recovery code"),
    RECOVERY_CODES_RENEWED("recovery-codes.renewed", "made new recovery codes");

    private final String code;
    private final String sentence;

    What(String code, String sentence) {
      this.code = code;
      this.sentence = sentence;
    }

    /** Stable, for the database and exports. */
    public String code() {
      return code;
    }

    /** What follows the person's name in a sentence. */
    public String sentence() {
      return sentence;
    }
  }
}
