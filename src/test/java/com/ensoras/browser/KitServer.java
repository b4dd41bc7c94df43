package com.ensoras.browser;

import com.ensoras.kernel.SecretBox;
import com.ensoras.web.ContentSecurityPolicy;
import com.ensoras.web.Frame;
import com.ensoras.web.Frames;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The page kit by itself: no database, no security, a menu that leads nowhere. */
@EnableAutoConfiguration
@ComponentScan("com.ensoras.web")
@ComponentScan(
    basePackages = "com.ensoras.shell",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.AssetController"))
final class KitServer {

  static ConfigurableApplicationContext start(Class<?> controller) {
    return new SpringApplicationBuilder(KitServer.class, controller)
        .properties(
            Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.config.location", "optional:classpath:/none/",
                "ensoras.kit", "true",
                "ensoras.url", "http://127.0.0.1",
                "spring.autoconfigure.exclude", String.join(",", notNeeded())))
        .run();
  }

  static String base(ConfigurableApplicationContext started) {
    return "http://127.0.0.1:" + started.getEnvironment().getProperty("local.server.port");
  }

  @Bean
  SecretBox secretBox() {
    return new SecretBox("only for this test, nothing else".getBytes());
  }

  @Bean
  Filter policy() {
    return (request, response, chain) -> {
      ((HttpServletResponse) response)
          .setHeader("Content-Security-Policy", ContentSecurityPolicy.HEADER);
      chain.doFilter(request, response);
    };
  }

  @Bean
  Frames frames() {
    return (request, page) ->
        new Frame(
            "a-token",
            new Frame.ProjectLink("acme", "Acme", "/", 0),
            List.of(
                new Frame.ProjectLink("acme", "Acme", "/", 0),
                new Frame.ProjectLink("globex", "Globex Corporation", "/g", 0)),
            List.of(
                new Frame.Section(
                    null,
                    List.of(
                        new Frame.Item("Dashboard", "/d", "layout-dashboard", false, null),
                        new Frame.Item("Inbox", "/i", "inbox", false, "12"),
                        new Frame.Item("Tickets", "/t", "ticket", false, null))),
                new Frame.Section(
                    "Project",
                    List.of(
                        new Frame.Item("Users", request.getRequestURI(), "users", true, null),
                        new Frame.Item("Other", "/kit/other", "users-group", false, null),
                        new Frame.Item("Roles", "/roles", "shield-lock", false, null)))),
            new Frame.Person(
                "olga",
                "Olga Owner",
                "olga@acme.example",
                "Owner",
                "/a",
                "/y",
                "/n/settings",
                "/sign-out"),
            new Frame.Bell("/n", "3", "notices-0", 0),
            null,
            null);
  }

  private static List<String> notNeeded() {
    return List.of(
        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
        "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
        "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration");
  }
}
