package com.ensoras.mail;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** In the profile "test" every node of this process sends its mail to {@link TestMail}. */
public final class TestMailSettings implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.acceptsProfiles(Profiles.of("test"))) {
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "test mail",
                  Map.of(
                      "ensoras.smtp.host", "127.0.0.1",
                      "ensoras.smtp.port", TestMail.port(),
                      "ensoras.smtp.encryption", "none",
                      "ensoras.smtp.from", "desk@ensoras.test",
                      "ensoras.smtp.from-name", "Ensoras der Prüfstand")));
    }
  }

  /** After the profiles are known. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
