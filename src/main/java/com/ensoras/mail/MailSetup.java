package com.ensoras.mail;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Whether mail can leave at all; without it pages show a banner and links are copied by hand. */
@Component
public class MailSetup {

  private final Optional<SmtpSettings> settings;

  MailSetup(Environment environment) {
    this.settings = SmtpSettings.from(environment);
  }

  public boolean isConfigured() {
    return settings.isPresent();
  }

  Optional<SmtpSettings> settings() {
    return settings;
  }
}
