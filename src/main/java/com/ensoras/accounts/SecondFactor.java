package com.ensoras.accounts;

import com.ensoras.kernel.SecretBox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Judges what is typed as a second factor, and makes what it is judged against. */
@Component
class SecondFactor {

  static final int CODES = 10;

  private static final int CODE_LETTERS = 10; // 50 bits
  private static final String SECRET = "two-factor";
  private static final String RECOVERY = "recovery-code";

  private final FactorStore factors;
  private final SecretBox box;

  SecondFactor(FactorStore factors, SecretBox box) {
    this.factors = factors;
    this.box = box;
  }

  /** How it went. */
  enum Verdict {
    WRONG,
    CODE,
    RECOVERY_CODE
  }

  /** A right answer is used up by this. */
  Verdict judge(AccountId account, String typed) {
    if (isCode(account, typed)) {
      return Verdict.CODE;
    }
    return factors.useCode(account, hash(account, typed)) ? Verdict.RECOVERY_CODE : Verdict.WRONG;
  }

  byte[] seal(byte[] secret) {
    return box.seal(SECRET, secret);
  }

  byte[] open(byte[] sealed) {
    return box.open(SECRET, sealed);
  }

  /** Makes new recovery codes in place of the old; they are never to be read again. */
  List<String> freshCodes(AccountId account) {
    var codes = Stream.generate(() -> Base32.freshCode(CODE_LETTERS)).limit(CODES).toList();
    factors.replaceCodes(account, codes.stream().map(code -> hash(account, code)).toList());
    return codes;
  }

  private boolean isCode(AccountId account, String typed) {
    var step =
        factors
            .active(account)
            .map(stored -> OneTimeCodes.step(open(stored), typed, Instant.now()))
            .orElse(java.util.OptionalLong.empty());
    return step.isPresent() && factors.useStep(account, step.getAsLong());
  }

  private byte[] hash(AccountId account, String code) {
    var text = account.value() + "\n" + Base32.plain(code);
    return box.sign(RECOVERY, text.getBytes(StandardCharsets.UTF_8));
  }
}
