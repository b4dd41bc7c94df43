package com.ensoras.channels.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.kernel.TooMany;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Strangers are counted by address, by key and by conversation, in memory that has an end. */
class WidgetLimitsTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // it may turn over
  private final WidgetLimits limits = new WidgetLimits(clock::get);

  @Test
  void anAddressIsCountedWhateverKeysItTries() {
    for (int i = 0; i < WidgetLimits.REQUESTS.most(); i++) {
      limits.request("192.0.2.1");
    }
    refused(() -> limits.request("192.0.2.1"));
    assertThatCode(() -> limits.request("192.0.2.2")).doesNotThrowAnyException();
  }

  @Test
  void beginningsAreCountedForAnAddressAndForAKey() {
    for (int i = 0; i < WidgetLimits.BEGINNINGS.most(); i++) {
      limits.begin("192.0.2.1", "key");
    }
    refused(() -> limits.begin("192.0.2.1", "key"));
    var more = WidgetLimits.BEGINNINGS_OF_KEY.most() - WidgetLimits.BEGINNINGS.most();
    for (int i = 0; i < more; i++) {
      limits.begin("address " + i, "key");
    }
    refused(() -> limits.begin("a new address", "key"));
    assertThatCode(() -> limits.begin("192.0.2.1", "another key")).doesNotThrowAnyException();
  }

  @Test
  void aWindowEndsAndSaysWhen() {
    for (int i = 0; i < WidgetLimits.MESSAGES.most(); i++) {
      limits.message("one");
    }
    clock.addAndGet(TimeUnit.SECONDS.toNanos(59));
    assertThatThrownBy(() -> limits.message("one"))
        .isInstanceOfSatisfying(
            TooMany.class, tooMany -> assertThat(tooMany.retryAfterSeconds()).isEqualTo(1));
    clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
    assertThatCode(() -> limits.message("one")).doesNotThrowAnyException();
    for (int i = 1; i < WidgetLimits.MESSAGES.most(); i++) {
      limits.message("one");
    }
    refused(() -> limits.message("one"));
  }

  @Test
  void aFloodFillsNoMemoryAndForgetsTheLongestSilentFirst() {
    for (int i = 0; i < WidgetLimits.MESSAGES.most(); i++) {
      limits.message("mine");
    }
    for (int i = 0; i < WidgetLimits.MOST - 1; i++) {
      limits.message("flood " + i);
    }
    assertThat(limits.size()).isEqualTo(WidgetLimits.MOST);
    refused(() -> limits.message("mine")); // asking makes it the newest
    for (int i = 0; i < 1000; i++) {
      limits.message("more " + i);
    }
    assertThat(limits.size()).isEqualTo(WidgetLimits.MOST);
    refused(() -> limits.message("mine"));
  }

  @Test
  void ofALongAddressItsNetworkCounts() {
    assertThat(WidgetLimits.network("2001:db8:1:2:3::1"))
        .isEqualTo(WidgetLimits.network("2001:db8:1:2:ffff::2"))
        .isNotEqualTo(WidgetLimits.network("2001:db8:1:3::1"));
    assertThat(WidgetLimits.network("192.0.2.1")).isNotEqualTo(WidgetLimits.network("192.0.2.2"));
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(TooMany.class);
  }
}
