package com.ensoras.demo;

import com.ensoras.web.SignInHint;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows newcomers of the sample the way in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("ensoras.demo")
class DemoHint {

  @Bean
  SignInHint demoSignInHint() {
    return new SignInHint("This is the sample.", "Choose who you want to be", "/demo");
  }
}
