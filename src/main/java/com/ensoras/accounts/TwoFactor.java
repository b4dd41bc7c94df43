package com.ensoras.accounts;

import com.ensoras.accounts.AccountEvent.What;
import com.ensoras.database.Operations;
import com.ensoras.kernel.Invalid;
import com.ensoras.kernel.Missing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Turning two-factor on and off. A lost factor ends all other sessions. */
@Operations
public class TwoFactor {

  private final FactorStore factors;
  private final SecondFactor second;
  private final AccountStore accounts;
  private final SessionStore sessions;
  private final AccountTrail trail;

  TwoFactor(
      FactorStore factors,
      SecondFactor second,
      AccountStore accounts,
      SessionStore sessions,
      AccountTrail trail) {
    this.factors = factors;
    this.second = second;
    this.accounts = accounts;
    this.sessions = sessions;
    this.trail = trail;
  }

  /**
   * The secret for an authenticator app, by hand or as a picture. Prints nothing.
   *
   * @param uri what the picture says
   */
  public record Key(String text, String uri) {
    @Override
    public String toString() {
      return "Key[…]";
    }
  }

  /** Offers a new secret; nothing is on before a code made from it was typed. */
  public void offer(Person person, Proof proof) {
    proof.mustBeOf(person);
    if (!factors.offer(person.id(), second.seal(OneTimeCodes.freshSecret()))) {
      throw new Missing();
    }
  }

  /**
   * @throws Missing when none is offered
   */
  public Key offered(Person person) {
    var secret = offeredSecret(person);
    var text = Base32.encode(secret);
    return new Key(
        text,
        "otpauth://totp/Ensoras:%s?secret=%s&issuer=Ensoras"
            .formatted(
                URLEncoder.encode(person.email(), StandardCharsets.UTF_8).replace("+", "%20"),
                text));
  }

  /**
   * @return the recovery codes, to be shown this once
   * @throws Invalid at the field {@code code}
   */
  public List<String> turnOn(Person person, String code, Origin origin) {
    accounts.lock(person.id());
    var step = OneTimeCodes.step(offeredSecret(person), code, Instant.now());
    if (step.isEmpty() || !factors.useStep(person.id(), step.getAsLong())) {
      throw new Invalid("code", "This code is not right. Type the one that the app shows now.");
    }
    factors.activate(person.id());
    var codes = second.freshCodes(person.id());
    record(person, What.TWO_FACTOR_ADDED, origin);
    return codes;
  }

  public void turnOff(Person person, Proof proof, Origin origin) {
    proof.mustBeOf(person);
    requireOn(person);
    factors.remove(person.id());
    sessions.endAllBut(person.id(), person.session());
    record(person, What.TWO_FACTOR_REMOVED, origin);
  }

  /** The old ones are worth nothing any more. */
  public List<String> renewCodes(Person person, Proof proof, Origin origin) {
    proof.mustBeOf(person);
    requireOn(person);
    var codes = second.freshCodes(person.id());
    record(person, What.RECOVERY_CODES_RENEWED, origin);
    return codes;
  }

  public int codesLeft(Person person) {
    return factors.codesLeft(person.id());
  }

  private byte[] offeredSecret(Person person) {
    return second.open(factors.offered(person.id()).orElseThrow(Missing::new));
  }

  private void requireOn(Person person) {
    if (!accounts.lock(person.id()).orElseThrow(Missing::new).hasTwoFactor()) {
      throw new Missing();
    }
  }

  private void record(Person person, What what, Origin origin) {
    trail.record(new AccountEvent(person.id(), person.name(), what, origin.address()));
  }
}
