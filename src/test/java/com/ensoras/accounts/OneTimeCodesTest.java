package com.ensoras.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeCodesTest {

  /** RFC 6238, appendix B, the last six digits. */
  private final byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @Test
  void theCodesAreThoseOfTheStandard() {
    assertThat(OneTimeCodes.code(secret, 59 / 30)).isEqualTo("287082");
    assertThat(OneTimeCodes.code(secret, 1111111109 / 30)).isEqualTo("081804");
    assertThat(OneTimeCodes.code(secret, 20000000000L / 30)).isEqualTo("353130");
  }

  @Test
  void aClockMayBeOneStepWrongAndNoMore() {
    var now = Instant.ofEpochSecond(1111111109);
    for (var off = -3; off <= 3; off++) {
      var step = OneTimeCodes.step(now) + off;
      var found = OneTimeCodes.step(secret, OneTimeCodes.code(secret, step), now);
      assertThat(found.isPresent()).as("off by " + off).isEqualTo(Math.abs(off) <= 1);
    }
  }

  @Test
  void spacesAreForgivenAndNothingElse() {
    var now = Instant.ofEpochSecond(1111111109);
    assertThat(OneTimeCodes.step(secret, "081 804", now)).hasValue(1111111109 / 30);
    assertThat(OneTimeCodes.step(secret, "", now)).isEmpty();
    assertThat(OneTimeCodes.step(secret, "81804", now)).isEmpty();
    assertThat(OneTimeCodes.step(secret, "0818040", now)).isEmpty();
  }

  @Test
  void base32IsThatOfTheStandard() {
    assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
    assertThat(Base32.encode("foo".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6");
    assertThat(Base32.encode(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Test
  void codesForPeopleAreReadWithoutCaseAndDashes() {
    var code = Base32.freshCode(10);
    assertThat(code).matches("[A-Z2-7]{5}-[A-Z2-7]{5}");
    assertThat(Base32.plain(" " + code.toLowerCase(java.util.Locale.ROOT)))
        .isEqualTo(code.replace("-", ""));
  }
}
