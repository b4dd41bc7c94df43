package com.ensoras.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DevicesTest {

  @Test
  void theCommonOnesAreRecognised() {
    assertThat(
            Devices.name("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
        .isEqualTo("Firefox on Linux");
    assertThat(
            Devices.name(
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"))
        .isEqualTo("Edge on Windows");
    assertThat(
            Devices.name(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Safari/604"))
        .isEqualTo("Safari on iPhone");
  }

  @Test
  void whatIsUnknownIsCalledSo() {
    assertThat(Devices.name("")).isEqualTo("Unknown device");
    assertThat(Devices.name("<script>")).isEqualTo("Unknown device");
  }

  @Test
  void aNetworkIsTheAddressOrTheFirstHalfOfALongOne() {
    assertThat(SignInLimits.network("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(SignInLimits.network("2001:db8:1:2:aaaa::1"))
        .isEqualTo(SignInLimits.network("2001:db8:1:2:bbbb::2"))
        .isNotEqualTo(SignInLimits.network("2001:db8:1:3::1"));
  }
}
