package com.ensoras;

import com.ensoras.database.TestDatabase;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Another instance of the product on the same database, as a load balancer would reach it: {@code
 * try (var second = SecondNode.beside(context)) { … second.url() … second.bean(…) … }}.
 */
public final class SecondNode implements AutoCloseable {

  /** That of {@link EnsorasTest}, whatever the environment says. */
  private static final String SECRET = "the secret of the tests, longer than sixteen";

  private final ConfigurableApplicationContext context;

  private SecondNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Shares nothing with the first node but the database and the secret. */
  public static SecondNode beside(ApplicationContext first, String... settings) {
    return with("--ensoras.database-url=" + TestDatabase.url(first), settings);
  }

  /** With beans of the test's own, for example to count what passes through. */
  public static SecondNode beside(ApplicationContext first, Class<?> more) {
    return with(more, "--ensoras.database-url=" + TestDatabase.url(first));
  }

  /** An installation of its own, made anew in the folder but for the unpacked PostgreSQL. */
  public static SecondNode alone(Path data, String... settings) {
    FreshTestData.empty(data);
    return with("--ensoras.data=" + data, settings);
  }

  private static SecondNode with(String where, String... settings) {
    return with(Ensoras.class, where, settings);
  }

  private static SecondNode with(Class<?> more, String where, String... settings) {
    return new SecondNode(
        new SpringApplicationBuilder(Ensoras.class, more)
            .profiles("test")
            .registerShutdownHook(false)
            .run(
                Stream.concat(
                        Stream.of("--server.port=0", "--ensoras.secret=" + SECRET, where),
                        Stream.of(settings))
                    .toArray(String[]::new)));
  }

  /** Where it answers, without a slash at the end. */
  public String url() {
    return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  public ApplicationContext context() {
    return context;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
