package com.ensoras.races;

import static org.assertj.core.api.Assertions.assertThat;

import com.ensoras.model.Outcome;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The judge of the races must be able to say no. */
@Tag("races")
class OracleTest {

  static final List<Pair> PAIRS = Pair.ALL;

  @ParameterizedTest
  @FieldSource("PAIRS")
  void inEachPairTheOrderMatters(Pair pair) {
    var one = Oracle.aFirst(pair);
    var other = Oracle.bFirst(pair);
    assertThat(one.a().ok()).as("the first step alone succeeds").isTrue();
    assertThat(other.b().ok()).as("the second step alone succeeds").isTrue();
    var bothAlways = one.a().ok() && one.b().ok() && other.a().ok() && other.b().ok();
    assertThat(!bothAlways || one.acme().equals(other.acme()))
        .as("in one order one of them is refused, or both orders end alike")
        .isTrue();
  }

  @Test
  void bothAdminsGoneIsNeitherOrder() {
    var pair =
        PAIRS.stream().filter(p -> p.name().equals("two Admins remove each other")).findAny().get();
    var endings = List.of(Oracle.aFirst(pair), Oracle.bFirst(pair));
    var acme = endings.get(0).acme();
    assertThat(Oracle.judge(endings, Outcome.OK, Outcome.OK, acme, 2)).isNotEmpty();
    var refused = new Outcome("missing", "");
    assertThat(Oracle.judge(endings, Outcome.OK, refused, acme, 1)).isEmpty();
    assertThat(Oracle.judge(endings, Outcome.OK, refused, acme, 2)).isNotEmpty();
    assertThat(Oracle.judge(endings, refused, Outcome.OK, acme, 1)).isNotEmpty();
  }
}
