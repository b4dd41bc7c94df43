package com.ensoras.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a request comes from, when reverse proxies stand before Ensoras: the last address in {@code
 * X-Forwarded-For} that no trusted proxy has. Anybody may send that header, so it counts only as
 * far back as trusted proxies wrote it. Host and scheme are never taken from a request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustedProxies extends OncePerRequestFilter {

  private static final String HEADER = "X-Forwarded-For";

  private final List<Network> trusted;

  TrustedProxies(@Value("${ensoras.trusted-proxies:}") String trusted) {
    this.trusted = Network.parse(trusted);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var from = from(request);
    if (from.equals(request.getRemoteAddr())) {
      chain.doFilter(request, response);
      return;
    }
    chain.doFilter(
        new HttpServletRequestWrapper(request) {
          @Override
          public String getRemoteAddr() {
            return from;
          }
        },
        response);
  }

  private String from(HttpServletRequest request) {
    var from = request.getRemoteAddr();
    for (var earlier : told(request).reversed()) {
      if (!isTrusted(from) || earlier.isEmpty()) {
        break;
      }
      from = earlier.get().getHostAddress();
    }
    return from;
  }

  /** What the headers name, in their order; empty where it is no address. */
  private static List<Optional<InetAddress>> told(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HEADER)).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(each -> Network.address(each.strip()))
        .toList();
  }

  private boolean isTrusted(String address) {
    return Network.address(address)
        .filter(known -> trusted.stream().anyMatch(network -> network.contains(known)))
        .isPresent();
  }
}
