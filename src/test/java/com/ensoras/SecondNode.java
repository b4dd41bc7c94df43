package com.ensoras;

import com.ensoras.database.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Another instance of the product on the same database, as a load balancer would reach it: {@code
 * try (var second = SecondNode.beside(context)) { … second.url() … second.bean(…) … }}.
 */
public final class SecondNode implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private SecondNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Shares nothing with the first node but the database and the secret. */
  public static SecondNode beside(ApplicationContext first) {
    return new SecondNode(
        new SpringApplicationBuilder(Ensoras.class)
            .profiles("test")
            .registerShutdownHook(false)
            .run("--server.port=0", "--ensoras.database-url=" + TestDatabase.url(first)));
  }

  /** Where it answers, without a slash at the end. */
  public String url() {
    return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
