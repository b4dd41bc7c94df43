package com.ensoras.shell;

import com.ensoras.web.ContentSecurityPolicy;
import com.ensoras.web.Pages;
import com.ensoras.web.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import tools.jackson.databind.json.JsonMapper;

/**
 * Spring Security for headers, CSRF and the firewall of paths. Who may do what is not asked here:
 * that is the guard's.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private static final String WIDGET = "/widget/v1/**";

  private final Site site;
  private final JsonMapper json;
  private final Pages pages;

  SecurityConfiguration(Site site, JsonMapper json, Pages pages) {
    this.site = site;
    this.json = json;
    this.pages = pages;
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.csrf(
            csrf ->
                csrf.csrfTokenRepository(tokens())
                    .ignoringRequestMatchers(WIDGET) // reads no cookie
                    .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(
                        policy -> policy.policyDirectives(ContentSecurityPolicy.HEADER))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy(
                                "camera=(), geolocation=(), microphone=(), payment=()")))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            refused ->
                refused.accessDeniedHandler((request, response, e) -> refuse(request, response)))
        .build();
  }

  private CookieCsrfTokenRepository tokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(site.isSecure() ? "__Host-csrf" : "csrf");
    tokens.setHeaderName("X-CSRF-Token");
    tokens.setParameterName("_csrf");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).sameSite("Lax").secure(site.isSecure()));
    return tokens;
  }

  /** The user is not known yet here: only whether the browser has a session at all. */
  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var cookies = request.getCookies();
    var hasSession =
        cookies != null
            && java.util.Arrays.stream(cookies)
                .anyMatch(cookie -> cookie.getName().equals(site.sessionCookie()));
    var refusal = hasSession ? new MissingToken() : new com.ensoras.access.SignedOut();
    if (!hasSession) {
      response.setHeader("X-Signed-Out", "true");
    }
    if (Refusals.sentForm(request)) {
      pages.send(Refusals.page(refusal).bare(), request, response);
      return;
    }
    var problem = Problem.of(refusal);
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }

  static final class MissingToken extends com.ensoras.kernel.Refusal {
    MissingToken() {
      super(403, "csrf", "This page is out of date. Reload it and try again.");
    }
  }
}
