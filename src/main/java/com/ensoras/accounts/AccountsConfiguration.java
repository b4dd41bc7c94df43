package com.ensoras.accounts;

import com.ensoras.database.CannotStart;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the operator settles about accounts. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

  @Bean
  static SignUpMode signUpMode(@Value("${ensoras.signup:first}") String wanted) {
    return Arrays.stream(SignUpMode.values())
        .filter(mode -> mode.name().equals(wanted.strip().toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStart(
                    "ENSORAS_SIGNUP is \"%s\"; it can be first, open or closed."
                        .formatted(wanted)));
  }
}
