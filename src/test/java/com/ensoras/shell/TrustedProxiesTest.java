package com.ensoras.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ensoras.database.CannotStart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Tag("shell")
class TrustedProxiesTest {

  private static final String TRUSTED = "10.0.0.0/8, 2001:db8::1";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          198.51.100.7 |                                     | 198.51.100.7
          198.51.100.7 | 203.0.113.9                         | 198.51.100.7
          10.1.2.3     | 203.0.113.9                         | 203.0.113.9
          10.1.2.3     | 192.0.2.1, 203.0.113.9              | 203.0.113.9
          10.1.2.3     | 192.0.2.1, 203.0.113.9, 10.9.9.9    | 203.0.113.9
          10.1.2.3     | 10.9.9.9                            | 10.9.9.9
          10.1.2.3     | 203.0.113.9, evil.example           | 10.1.2.3
          10.1.2.3     | 203.0.113.9, unknown, 10.9.9.9      | 10.9.9.9
          2001:db8:0:0:0:0:0:1 | 2001:db8::2                 | 2001:db8:0:0:0:0:0:2
          11.1.2.3     | 203.0.113.9                         | 11.1.2.3
          """)
  void onlyWhatTrustedProxiesWroteCounts(String peer, String header, String seen) throws Exception {
    assertThat(seen(TRUSTED, peer, header)).isEqualTo(seen);
  }

  @Test
  void withoutTrustedProxiesNoHeaderCounts() throws Exception {
    assertThat(seen("", "127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0/8", "::1/129", "1"})
  void whatIsNoAddressIsRefusedAtTheStart(String wrong) {
    assertThatThrownBy(() -> new TrustedProxies("10.0.0.1," + wrong))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("\"" + wrong + "\"");
  }

  private static String seen(String trusted, String peer, String header) throws Exception {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    if (header != null) {
      request.addHeader("X-Forwarded-For", header);
    }
    var chain = new MockFilterChain();
    new TrustedProxies(trusted).doFilter(request, new MockHttpServletResponse(), chain);
    return chain.getRequest().getRemoteAddr();
  }
}
